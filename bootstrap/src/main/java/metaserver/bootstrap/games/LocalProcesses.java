package metaserver.bootstrap.games;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.UUID;
import metaserver.application.ownership.Owner;

/** This process as the owner of a database, and what this machine knows of owners before it. */
final class LocalProcesses {
  private static final int LONGEST_NAME = 255;

  private LocalProcesses() {}

  static Owner self(InstantSource clock) {
    return new Owner(UUID.randomUUID(), hostName(), ProcessHandle.current().pid(), clock.instant());
  }

  /** Whether it ran on this machine and runs no more. A process that began later has inherited the number only. */
  static boolean isGone(Owner owner) {
    if (!owner.host().equals(hostName())) return false;
    return ProcessHandle.of(owner.process())
        .filter(process -> process.info().startInstant().filter(start -> start.isAfter(owner.startedAt())).isEmpty())
        .isEmpty();
  }

  private static String hostName() {
    try {
      String name = InetAddress.getLocalHost().getHostName();
      return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    } catch (UnknownHostException _) {
      return "unnamed-" + System.getProperty("user.name", "");
    }
  }
}
