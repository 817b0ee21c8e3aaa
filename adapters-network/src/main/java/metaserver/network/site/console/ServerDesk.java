package metaserver.network.site.console;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import metaserver.application.connections.Connections;
import metaserver.application.connections.EndConnection;
import metaserver.application.connections.OpenConnection;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Permission;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.console.Piece.Fact;
import metaserver.network.site.shown.Shown;

/** The server itself: who is connected, strangers too, how it is, and what was set. */
public final class ServerDesk implements Part {
  private static final Permission NEEDS = Permission.WATCH_SERVER;
  private static final int MOST_SHOWN = 500;

  private final Connections connections;
  private final EndConnection endConnection;
  private final InstantSource clock;
  private final ServerSight server;

  public ServerDesk(Connections connections, EndConnection endConnection, InstantSource clock, ServerSight server) {
    this.connections = connections;
    this.endConnection = endConnection;
    this.clock = clock;
    this.server = server;
  }

  @Override
  public void addTo(ConsoleRoutes routes) {
    routes.page("/console/connections", NEEDS, _ -> list());
    routes.page("/console/connections/{id}", NEEDS, asked -> found(asked).map(this::page).orElseGet(ServerDesk::none));
    routes.form("/console/connections/{id}/end", NEEDS, this::end);
    routes.page("/console/health", NEEDS, _ -> health());
    routes.page("/console/settings", NEEDS, _ -> settings());
  }

  private Answer list() {
    List<OpenConnection> open = connections.look();
    long strangers = open.stream().filter(each -> each.family().isEmpty()).count();
    return ConsoleView.page(Desk.CONNECTIONS, "Connections",
        new Piece.Words("Open: " + open.size() + ", of them not logged in: " + strangers + ". The last " + MOST_SHOWN
        + " are shown."),
        Piece.Table.of("", List.of("Number", "Address", "Open for", "Does", "Game", "Who", "Room", "Waits, bytes"),
            open.stream().sorted(Comparator.comparingLong(OpenConnection::number).reversed()).limit(MOST_SHOWN)
                .map(this::row).toList(), "Nobody is connected."));
  }

  private List<Cell> row(OpenConnection open) {
    return List.of(Cell.link("connection " + open.number(), "/console/connections/" + open.number()),
        Cell.of(open.address().getHostAddress()), Cell.of(age(open)), Cell.of(open.doing()), Cell.of(family(open)),
        who(open), Cell.of(room(open)), Cell.of(open.queuedBytes()));
  }

  private String age(OpenConnection open) {
    return Shown.duration(Duration.between(open.since(), clock.instant()));
  }

  private static String family(OpenConnection open) {
    return open.family().map((ClientFamily family) -> Field.word(family)).orElse("not known");
  }

  private static Cell who(OpenConnection open) {
    return open.who().map(whoever -> Cell.player(whoever.player(), whoever.name()))
        .orElseGet(() -> Cell.of("a stranger"));
  }

  private static String room(OpenConnection open) {
    return open.who().flatMap(OpenConnection.Whoever::room).map(number -> "room " + number).orElse("");
  }

  private Optional<OpenConnection> found(Asked asked) {
    return asked.number("id").flatMap(number -> connections.find(number));
  }

  private Answer page(OpenConnection open) {
    return ConsoleView.page(Desk.CONNECTIONS, "Connection " + open.number(),
        new Piece.Facts("", List.of(Fact.of("Address", open.address().getHostAddress()), Fact.of("Open for", age(open)),
            Fact.of("Does", open.doing()), Fact.of("Game", family(open)), new Fact("Who", who(open)),
            Fact.of("Room", room(open)),
            new Fact("Waits to be sent, bytes", Cell.of(open.queuedBytes())))),
        Piece.Form.doing("", "/console/connections/" + open.number() + "/end", "End this connection"));
  }

  private static Answer none() {
    return new Answer.NotFound("such connection any more");
  }

  private Answer end(Asked asked) {
    Optional<OpenConnection> open = found(asked);
    if (open.isEmpty()) return none();
    if (!endConnection.end(open.get().number(), Said.by(asked))) return none();
    return new Answer.Done("/console/connections", "Connection " + open.get().number() + " is ended.");
  }

  private Answer health() {
    return ConsoleView.page(Desk.HEALTH, "Health", Piece.Table.of("", List.of("What", "How it is", "Verdict"),
        server.checks().stream().map(check -> List.of(Cell.of(check.what()), Cell.of(check.state()),
            Cell.of(check.good() ? "good" : "look at it"))).toList(), ""));
  }

  private Answer settings() {
    var groups = server.settings().stream()
        .collect(Collectors.groupingBy(ServerSight.Setting::group, LinkedHashMap::new, Collectors.toList()));
    return ConsoleView.page(Desk.SETTINGS, "Settings", groups.entrySet().stream()
        .<Piece>map(group -> Piece.Table.of(group.getKey(),
        List.of("Setting", "Value", "Set by"), group.getValue().stream()
        .map(each -> List.of(Cell.of(each.name()), Cell.of(each.value()),
            Cell.of(each.source()))).toList(), "")).toList());
  }
}
