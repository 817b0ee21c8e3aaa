package metaserver.network.server;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Function;
import metaserver.network.connection.Connection;
import metaserver.network.connection.ConnectionLimits;
import metaserver.network.connection.Dialect;
import metaserver.network.connection.Door;
import metaserver.network.connection.State;

/** What holds at every port: how many may come, how long they may take, and where blocking work goes. */
public record DoorRules(ConnectionLimits limits, Duration toLogIn, Executor blocking) {
  Door door(Dialect dialect, Function<Connection, State> first) {
    return new Door(limits, toLogIn, blocking, dialect, first);
  }
}
