package metaserver.bootstrap.server;

import java.io.PrintWriter;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import metaserver.application.lobby.RoomSign;
import metaserver.bootstrap.settings.DatabaseSettings;
import metaserver.bootstrap.settings.Settings;

/** What whoever started a server needs to know next. The launcher waits for the words "user add" in it. */
final class Announcement {
  private Announcement() {}

  static void print(Server server, Settings settings, PrintWriter out) {
    String ports = server.loginPorts().stream().map(String::valueOf).collect(Collectors.joining(", "));
    String rooms = server.rooms().stream().map(Announcement::room).collect(Collectors.joining("\n              "));
    out.println("""
        The server is up.
          login       %s, port %s
          rooms       %s
          data        %s
          figures     %s
          new player  metaserver user add NAME%s
          stop        Ctrl-C""".formatted(
        settings.listeners().bindAddress().getHostAddress(), ports, rooms, data(settings),
        figures(server, settings), options(settings)));
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

  private static String figures(Server server, Settings settings) {
    var address = new InetSocketAddress(settings.monitoring().address(), 0);
    String host = address.getAddress() instanceof Inet6Address ? "[" + address.getHostString() + "]" : address.getHostString();
    return server.operationsPort().isEmpty() ? "off" : "http://" + host + ":" + server.operationsPort().getAsInt() + "/metrics";
  }

  private static String options(Settings settings) {
    boolean elsewhere = settings.database() instanceof DatabaseSettings.Embedded
        && !settings.operation().data().equals(Path.of("data").toAbsolutePath());
    return elsewhere ? " --data " + settings.operation().data() : "";
  }
}
