package metaserver.network.site.console;

import java.time.InstantSource;
import java.util.Optional;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.PlayerId;
import metaserver.network.connection.OpenConnections;
import metaserver.network.site.shown.Shown;

/** Cuts a connection; who did so, and whose it was, is written down first. */
public final class ConnectionEnder {
  private final OpenConnections connections;
  private final AuditLog audit;
  private final InstantSource clock;

  public ConnectionEnder(OpenConnections connections, AuditLog audit, InstantSource clock) {
    this.connections = connections;
    this.audit = audit;
    this.clock = clock;
  }

  void end(OpenConnections.Open open, Party by) {
    Optional<PlayerId> player = Optional.of(open.sight().player()).filter(number -> number > 0).map(PlayerId::new);
    Party whose = new Party(player.flatMap(PlayerId::user), player.map(_ -> Shown.plain(open.sight().who())), Optional.of(open.address()));
    audit.add(new Deed(clock.instant(), by, DeedKind.CONNECTION, Optional.of(whose), Optional.of(open.sight().doing()), Optional.of("cut")));
    connections.end(open.number());
  }
}
