package metaserver.bootstrap.browser;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import metaserver.bootstrap.server.MovedClock;
import metaserver.bootstrap.server.RunningServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The console, read by an administrator. */
@Timeout(120)
class ConsolePagesTest implements PageBehaviour {
  private static final MovedClock CLOCK = new MovedClock();

  @RegisterExtension
  static final RunningServer SERVER =
      RunningServer.onMemory().with("site.port", "0").with("site.address", "127.0.0.1").at(CLOCK);

  @RegisterExtension
  static final Chromium CHROMIUM = new Chromium(SERVER);

  private final Set<Look> loggedIn = EnumSet.noneOf(Look.class);
  private Season season;

  @BeforeAll
  void play() {
    season = Season.played(SERVER, CLOCK);
    SERVER.registerAdministrator("Warden", "pass");
  }

  @Override
  public List<String> pages() {
    String someone = "/console/users/" + season.players().getFirst().id();
    return List.of("/console", "/console/users", "/console/users?name=T", someone, "/console/bans",
        "/console/bans/new?name=Thistle", "/console/rooms", "/console/rooms/new", "/console/rooms/" + Season.RANKED,
        "/console/games", "/console/games/" + season.decided(), "/console/announcements", "/console/connections",
        "/console/settings", "/console/health", "/console/reports", "/console/audit", "/console/chat");
  }

  @Override
  public Visitor reader(Look look) {
    Visitor visitor = CHROMIUM.reader(look);
    if (loggedIn.add(look)) visitor.logsIn("Warden", "pass");
    return visitor;
  }
}
