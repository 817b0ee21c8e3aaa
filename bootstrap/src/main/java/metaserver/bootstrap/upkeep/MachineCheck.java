package metaserver.bootstrap.upkeep;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import metaserver.bootstrap.settings.ListenerSettings;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.lobby.Room;

/** What the doctor sees of the machine. */
final class MachineCheck {
  private static final long MEBIBYTE = 1024 * 1024;
  private static final long SCARCE = 1024 * MEBIBYTE;
  private static final long NEXT_TO_NOTHING = 100 * MEBIBYTE;
  private static final long FEW_FILES = 1024;
  private static final int PATIENCE_MILLIS = 1000;

  private MachineCheck() {}

  static List<Finding> of(Settings settings) {
    List<Finding> findings = new ArrayList<>();
    ListenerSettings listeners = settings.listeners();
    findings.add(Finding.fine("settings", "understood, all of them"));
    findings.add(address(listeners));
    findings.add(port("login.port", listeners.bindAddress(), OptionalInt.of(listeners.loginPort())));
    findings.add(port("ops.port", settings.monitoring().address(), settings.monitoring().port()));
    findings.add(port("site.port", settings.site().address(), settings.site().port()));
    findings.add(disk("disk", settings.operation().data()));
    findings.add(files());
    return findings;
  }

  private static Finding address(ListenerSettings listeners) {
    if (listeners.advertisedAddress().isPresent()) {
      String given = listeners.advertisedAddress().get().getHostAddress();
      return listeners.advertisedAddress().get().isLoopbackAddress()
          ? Finding.wrong("address", "clients are sent to " + given + ", themselves",
              "set advertised.address to the public one")
          : Finding.fine("address", "clients are sent to " + given);
    }
    if (listeners.bindAddress().isLoopbackAddress()) {
      return Finding.doubtful("address", "only this machine can connect", "set bind.address to 0.0.0.0");
    }
    return hasPublicAddress() ? Finding.fine("address", "clients stay at the address they reached")
        : Finding.doubtful("address", "this machine has private addresses only",
            "if players come by a router, set advertised.address to its public one and forward the ports");
  }

  private static boolean hasPublicAddress() {
    try {
      return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
          .anyMatch(address -> address.getAddress().length == 4 && !address.isLoopbackAddress()
              && !address.isSiteLocalAddress() && !address.isLinkLocalAddress());
    } catch (SocketException e) {
      return false;
    }
  }

  private static Finding port(String place, InetAddress bind, OptionalInt port) {
    if (port.isEmpty()) return Finding.fine(place, "off");
    if (port.getAsInt() == 0) return Finding.fine(place, "any free port");
    try (ServerSocket free = new ServerSocket()) {
      free.setReuseAddress(true);
      free.bind(new InetSocketAddress(bind, port.getAsInt()));
      return Finding.fine(place, port.getAsInt() + " is free: no server runs there");
    } catch (IOException taken) {
      return answers(bind, port.getAsInt()) ? Finding.fine(place, port.getAsInt() + " is open")
          : Finding.wrong(place, port.getAsInt() + " cannot be used (" + taken.getMessage() + ")", "choose another");
    }
  }

  private static boolean answers(InetAddress bind, int port) {
    InetAddress at = bind.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bind;
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(at, port), PATIENCE_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The rooms that are open, whose ports the database names. */
  static List<Finding> rooms(ListenerSettings listeners, List<Room> rooms) {
    List<Room> open = rooms.stream().filter(Room::open).toList();
    List<Finding> bad = open.stream()
        .map(room -> port("room " + room.id().value(), listeners.bindAddress(), OptionalInt.of(room.port())))
        .filter(finding -> finding.grade() != Finding.Grade.FINE).toList();
    return bad.isEmpty() ? List.of(Finding.fine("rooms", open.size() + " are open, and their ports can be used")) : bad;
  }

  static Finding disk(String place, Path directory) {
    Path there = directory;
    while (!Files.exists(there) && there.getParent() != null) there = there.getParent();
    try {
      long free = Files.getFileStore(there).getUsableSpace();
      String shown = free / MEBIBYTE + " MiB free for " + directory;
      if (free < NEXT_TO_NOTHING) return Finding.wrong(place, shown, "make room, or the database stops");
      return free < SCARCE ? Finding.doubtful(place, shown, "make room") : Finding.fine(place, shown);
    } catch (IOException e) {
      return Finding.wrong(place, there + " cannot be looked at (" + e.getMessage() + ")", "see its permissions");
    }
  }

  private static Finding files() {
    if (!(ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix)) {
      return Finding.fine("files", "unlimited");
    }
    long most = unix.getMaxFileDescriptorCount();
    return most < FEW_FILES
        ? Finding.doubtful("files", most + " may be open at a time, which is few", "ulimit -n 65536")
        : Finding.fine("files", most + " may be open at a time");
  }
}
