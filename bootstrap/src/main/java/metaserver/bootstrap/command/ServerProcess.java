package metaserver.bootstrap.command;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A server's process on this machine, as Linux shows it below /proc; elsewhere nothing is found. */
final class ServerProcess {
  private static final Path PROC = Path.of("/proc");
  private static final String LISTENING = "0A";
  private static final int STATE = 3;
  private static final int INODE = 9;

  private ServerProcess() {}

  /** The process that listens on the port, if it is this machine's and may be looked into. */
  static OptionalLong listeningOn(InetSocketAddress address) {
    if (!address.getAddress().isLoopbackAddress()) return OptionalLong.empty();
    Optional<Path> socket = Stream.of("tcp", "tcp6")
        .flatMap(table -> lines(PROC.resolve("net").resolve(table)))
        .map(line -> line.strip().split("\\s+"))
        .filter(listens(address.getPort()))
        .map(fields -> Path.of("socket:[" + fields[INODE] + "]"))
        .findFirst();
    return socket.map(ServerProcess::holderOf).orElse(OptionalLong.empty());
  }

  private static Predicate<String[]> listens(int port) {
    return fields -> fields.length > INODE && fields[STATE].equals(LISTENING)
        && fields[1].endsWith(String.format(":%04X", port));
  }

  private static OptionalLong holderOf(Path socket) {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.mapToLong(ProcessHandle::pid).filter(pid -> holds(pid, socket)).findFirst();
    }
  }

  private static boolean holds(long pid, Path socket) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(PROC.resolve(pid + "/fd"))) {
      for (Path file : files) {
        if (Files.readSymbolicLink(file).equals(socket)) return true;
      }
    } catch (IOException e) {
      return false; // gone, or somebody else's
    }
    return false;
  }

  /** What it has in memory; 0 if it is gone. */
  static long residentBytes(long pid) {
    return lines(PROC.resolve(pid + "/status"))
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
        .findFirst()
        .orElse(0);
  }

  private static Stream<String> lines(Path file) {
    try {
      return Arrays.stream(Files.readString(file).split("\n"));
    } catch (IOException e) {
      return Stream.empty();
    }
  }
}
