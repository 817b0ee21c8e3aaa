package metaserver.application.connections;

import java.time.InstantSource;
import java.util.Optional;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;

/** Cuts a connection. Who did so, and whose it was, is written down first. Blocks on the store. */
public final class EndConnection {
  private final Connections connections;
  private final AuditLog audit;
  private final InstantSource clock;

  public EndConnection(Connections connections, AuditLog audit, InstantSource clock) {
    this.connections = connections;
    this.audit = audit;
    this.clock = clock;
  }

  /** False if it is gone already. */
  public boolean end(long number, Party by) {
    Optional<OpenConnection> open = connections.find(number);
    open.ifPresent(connection -> {
      audit.add(new Deed(clock.instant(), by, DeedKind.CONNECTION, Optional.of(whose(connection)),
          Optional.of(connection.doing()), Optional.of("cut")));
      connections.end(number);
    });
    return open.isPresent();
  }

  private static Party whose(OpenConnection connection) {
    return new Party(connection.who().flatMap(whoever -> whoever.player().user()),
        connection.who().map(OpenConnection.Whoever::name), Optional.of(connection.address()));
  }
}
