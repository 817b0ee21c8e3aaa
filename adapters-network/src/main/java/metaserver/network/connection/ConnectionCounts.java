package metaserver.network.connection;

import metaserver.network.wire.ProtocolViolation;

/** How connections ended since the start. Any thread may call. */
public final class ConnectionCounts {
  private final Tallies<Ending> endings = new Tallies<>(Ending.class);
  private final Tallies<ProtocolViolation.Kind> violations = new Tallies<>(ProtocolViolation.Kind.class);

  void ended(Ending why) {
    endings.add(why, 1);
  }

  void violated(ProtocolViolation.Kind kind) {
    violations.add(kind, 1);
  }

  public long endings(Ending why) {
    return endings.of(why);
  }

  public long violations(ProtocolViolation.Kind kind) {
    return violations.of(kind);
  }
}
