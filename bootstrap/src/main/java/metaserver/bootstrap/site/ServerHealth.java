package metaserver.bootstrap.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import metaserver.application.lobby.BrowseRooms;
import metaserver.application.settlement.Scorebook;
import metaserver.bootstrap.monitoring.ChoreCounts;
import metaserver.bootstrap.monitoring.Readiness;
import metaserver.bootstrap.monitoring.StoreWatch;
import metaserver.bootstrap.settings.Settings;
import metaserver.network.connection.ConnectionLimits;
import metaserver.network.http.Health;
import metaserver.network.server.Loops;
import metaserver.network.site.console.ServerSight;

/** How the server is, as the operations port and the doctor see it. */
record ServerHealth(Readiness readiness, StoreWatch store, BrowseRooms rooms, Loops loops, ConnectionLimits limits, ChoreCounts chores,
    Scorebook games, Settings given) implements ServerSight {
  private static final Duration MOST_LAG = Duration.ofSeconds(1);
  private static final Duration LATE = Duration.ofMillis(100);

  @Override
  public List<Check> checks() {
    List<Check> all = new ArrayList<>();
    Health health = readiness.health();
    all.add(new Check("ready", health.ready() ? "new players may come" : "no new players should come", health.ready()));
    health.parts().forEach((part, state) -> all.add(new Check(part, state, isGood(part, state))));
    all.add(new Check("pool of the database", store.pool(), true));
    long missing = rooms.all().stream().filter(found -> found.room().open() && found.sign().isEmpty()).count();
    all.add(new Check("rooms", missing == 0 ? "all that shall be are open" : missing + " shall be open and are not", missing == 0));
    all.add(lag());
    all.add(new Check("connections", limits.open() + ", of them not logged in: " + limits.strangers(), true));
    all.add(new Check("games whose result is not stored yet", String.valueOf(games.unsettled()), true));
    Map<String, Long> failed = chores.failures();
    all.add(new Check("chores that failed since the start", failed.isEmpty() ? "none" : failed.toString(), failed.isEmpty()));
    return all;
  }

  private static boolean isGood(String part, String state) {
    return switch (part) {
      case "database" -> state.equals("up");
      case "migrations" -> state.equals("current");
      case "listeners" -> state.equals("open");
      case "draining" -> state.equals("no");
      default -> true;
    };
  }

  private Check lag() {
    try {
      long asked = System.nanoTime();
      boolean all = loops.answer(MOST_LAG);
      Duration lag = Duration.ofNanos(System.nanoTime() - asked);
      return new Check("event loops", all ? "answer within " + lag.toMillis() + " ms" : "one does not answer",
          all && lag.compareTo(LATE) < 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Check("event loops", "not asked", false);
    }
  }

  @Override
  public List<Setting> settings() {
    return given.shown().stream().map(each -> new Setting(each.group(), each.name(), each.value(), each.source())).toList();
  }
}
