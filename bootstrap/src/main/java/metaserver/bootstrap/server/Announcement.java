package metaserver.bootstrap.server;

import java.io.PrintWriter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import metaserver.application.lobby.RoomSign;
import metaserver.bootstrap.settings.DatabaseSettings;
import metaserver.bootstrap.settings.Settings;

/** What whoever started a server needs to know next. The launcher waits for the words "user add" in it. */
final class Announcement {
  private Announcement() {}

  /** @param launcher as it was called */
  static void print(Server server, Settings settings, String launcher, PrintWriter out) {
    String ports = server.loginPorts().stream().map(String::valueOf).collect(Collectors.joining(", "));
    String rooms = server.rooms().stream().map(Announcement::room).collect(Collectors.joining("\n              "));
    out.println("""
        The server is up.
          login       %s, port %s
          rooms       %s
          data        %s
          site        %s
          figures     %s
          new player  %s user add NAME%s
          stop        Ctrl-C""".formatted(
        settings.listeners().bindAddress().getHostAddress(), ports, rooms, data(settings),
        site(server, settings), figures(server, settings), launcher, options(settings)));
    out.flush();
  }

  private static String room(RoomSign sign) {
    return "port %d: %d %s, %s".formatted(
        sign.port(), sign.room().id().value(), sign.room().name(), sign.room().type().name().toLowerCase(Locale.ROOT));
  }

  private static String data(Settings settings) {
    return switch (settings.database()) {
      case DatabaseSettings.Memory _ -> "in memory, nothing is kept";
      case DatabaseSettings.Embedded _ -> settings.operation().data() + " (embedded PostgreSQL)";
      case DatabaseSettings.Postgres(var server, _) ->
          "PostgreSQL at " + server.host() + ":" + server.port() + ", database " + server.name();
    };
  }

  private static String site(Server server, Settings settings) {
    if (server.sitePort().isEmpty()) return "off";
    String scheme = settings.site().certificate().isPresent() ? "https" : "http";
    InetAddress address = settings.site().address();
    String host = address.isAnyLocalAddress() ? "localhost" : host(address);
    return scheme + "://" + host + ":" + server.sitePort().getAsInt() + "/";
  }

  private static String figures(Server server, Settings settings) {
    if (server.operationsPort().isEmpty()) return "off";
    return "http://" + host(settings.monitoring().address()) + ":" + server.operationsPort().getAsInt() + "/metrics";
  }

  private static String host(InetAddress address) {
    String numbers = address.getHostAddress();
    return address instanceof Inet6Address ? "[" + numbers + "]" : numbers;
  }

  private static String options(Settings settings) {
    boolean elsewhere = settings.database() instanceof DatabaseSettings.Embedded
        && !settings.operation().data().equals(Path.of("data").toAbsolutePath());
    return elsewhere ? " --data " + settings.operation().data() : "";
  }
}
