package metaserver.network.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import metaserver.network.connection.Dialect;
import metaserver.network.connection.Door;
import metaserver.network.identity.LoginDesk;

/** A port where players log in. */
public final class LoginPort implements AutoCloseable {
  private final Listener listener;

  /** @throws PortInUse if it cannot be listened on */
  public LoginPort(Loops loops, InetAddress bind, int port, Dialect dialect, LoginDesk desk, DoorRules rules) {
    Door door = rules.door(dialect, desk::first);
    listener = Listener.open(loops.serving(loops.all()).childHandler(door), new InetSocketAddress(bind, port));
  }

  public int port() {
    return listener.port();
  }

  @Override
  public void close() {
    listener.close();
  }
}
