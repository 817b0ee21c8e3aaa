package metaserver.bootstrap.network;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import metaserver.bootstrap.command.CommandFailure;
import metaserver.bootstrap.command.ExitCode;
import metaserver.bootstrap.settings.ConnectionSettings;

/** How many connections the process may hold. Each takes an open file; the database, jars and logs take some. */
final class OpenFiles {
  private static final int FOR_THE_REST = 256;
  private static final int FEWEST_CONNECTIONS = 256;
  private static final int UNLIMITED = 1_000_000;

  private OpenFiles() {}

  /** The configured number, or what the system allows; refused if there is no room for it. */
  static int connections(ConnectionSettings settings) {
    int room = (int) Math.min(limit() - FOR_THE_REST, UNLIMITED);
    int wanted = settings.most().orElse(Math.max(room, FEWEST_CONNECTIONS));
    if (wanted > room) {
      throw new CommandFailure(ExitCode.CONFIGURATION, "too few open files: " + limit() + " leave no room for " + wanted
          + " connections; raise the limit (ulimit -n " + (wanted + FOR_THE_REST) + ") or lower connections.max");
    }
    return wanted;
  }

  private static long limit() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : Long.MAX_VALUE;
  }
}
