package metaserver.bootstrap.command;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many files this process may have open; every connection is one. */
final class OpenFiles {
  private static final int OWN = 100;

  private OpenFiles() {}

  /** @throws CommandFailure if there are too few */
  static void require(long connections) {
    if (!(ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system)) return;
    long limit = system.getMaxFileDescriptorCount();
    if (connections + OWN > limit) {
      throw new CommandFailure(ExitCode.ERROR, connections + " connections need " + (connections + OWN)
          + " open files and the limit is " + limit + ": raise it with ulimit -n, here and where the server starts");
    }
  }
}
