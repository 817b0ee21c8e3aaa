package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.identity.UserId;
import org.junit.jupiter.api.Test;

/**
 * Pages over a million users and two million games, asked for one after another. Its name keeps it out of the build:
 * {@code mvn verify -Pmeasure -pl bootstrap -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest=PageBenchmark}.
 * {@code -Ddata=FOLDER} says where the data directory stays, {@code -Dpages=WORDS} takes the pages whose names begin
 * so.
 */
class PageBenchmark {
  private static final int ROUNDS = Integer.getInteger("rounds", 200);
  private static final int YEARS = 14;

  private final Random random = new Random(3);

  @Test
  void askForEveryPage() throws Exception {
    RunningServer server = RunningServer.onPostgres(18).at(BigTown.settled())
        .with("site.port", "0").with("site.address", "127.0.0.1");
    server.start();
    try {
      if (server.standings().of(new UserId(1)).isEmpty()) throw new IllegalStateException("an empty town");
      if (new Browser(server.site()).json("/ladders").path("ranked_at").isNull()) server.rank();
      Browser browser = new Browser(server.site());
      measure(browser, "home", () -> "/");
      games(browser);
      measure(browser, "a game", () -> "/games/" + game());
      measure(browser, "a disputed game", () -> "/games/" + (game() / 50 * 50 + 3));
      measure(browser, "a player", () -> "/players/" + user());
      measure(browser, "a player on another ladder", () -> "/players/" + user() + "?ladder=captures");
      measure(browser, "an eager player", () -> "/players/" + eager());
      measure(browser, "an eager player on another ladder", () -> "/players/" + eager() + "?ladder=captures");
      measure(browser, "an eager player against one", () -> "/players/" + eager() + "?against=user" + eager());
      measure(browser, "players", () -> "/players");
      measure(browser, "players by a letter", () -> "/players?name=u");
      measure(browser, "players by a name", () -> "/players?name=user" + user() / 10);
      measure(browser, "players, deep", () -> "/players?name=u&after=user" + user());
      measure(browser, "ladders", () -> "/ladders");
      measure(browser, "a ladder", () -> "/ladders/total");
      measure(browser, "a ladder, deep", () -> "/ladders/total?after=" + user());
      measure(browser, "a ladder around a player", () -> "/ladders/total?around=user" + user());
      measure(browser, "status", () -> "/status.json");
    } finally {
      server.stop();
    }
  }

  private void games(Browser browser) {
    measure(browser, "games", () -> "/games");
    measure(browser, "games, deep", () -> "/games?after=" + game());
    for (String wish : new String[] {"map=MAP", "map=Map 0", "mode=captures", "mode=stampede", "mode=custom", "room=1",
        "room=4", "from=DAY&to=DAY", "mode=captures&room=2", "mode=stampede&room=1", "mode=captures&room=4",
        "mode=assassin&room=0", "map=Map 0&mode=stampede", "map=Map 0&room=4", "map=MAP&from=DAY", "room=4&to=DAY",
        "mode=captures&room=4&to=DAY"}) {
      measure(browser, "games, " + wish, () -> "/games?" + filled(wish));
      measure(browser, "games, " + wish + ", deep", () -> "/games?" + filled(wish) + "&after=" + game());
    }
    for (String wish : new String[] {"", "&map=MAP", "&map=nowhere", "&mode=captures", "&mode=stampede", "&room=4",
        "&from=DAY"}) {
      measure(browser, "games of a player" + wish, () -> "/games?player=user" + user() + filled(wish));
      measure(browser, "games of an eager player" + wish, () -> "/games?player=user" + eager() + filled(wish));
    }
  }

  private String filled(String wish) {
    String day = "%d-%02d-%02d".formatted(2012 + random.nextInt(YEARS), 1 + random.nextInt(12), 1 + random.nextInt(28));
    return wish.replace("MAP", "Map " + random.nextInt(BigTown.MAPS)).replace("DAY", day).replace(' ', '+');
  }

  private int user() {
    return 1 + random.nextInt(BigTown.USERS);
  }

  /** Of the forty that played most. */
  private int eager() {
    return 1 + random.nextInt(40);
  }

  private int game() {
    return 1 + random.nextInt(BigTown.GAMES);
  }

  private static void measure(Browser browser, String what, Supplier<String> address) {
    if (!what.startsWith(System.getProperty("pages", ""))) return;
    IntStream.range(0, ROUNDS / 10).forEach(_ -> browser.get(address.get()));
    double[] millis = IntStream.range(0, ROUNDS).mapToDouble(_ -> asked(browser, address.get())).sorted().toArray();
    System.out.printf("%-55s p50 %7.1f ms, p95 %7.1f ms, longest %7.1f ms%s%n", what, millis[ROUNDS / 2],
        millis[ROUNDS * 95 / 100], Arrays.stream(millis).max().orElse(0),
        millis[ROUNDS * 95 / 100] > 50 ? "  SLOW" : "");
  }

  private static double asked(Browser browser, String address) {
    long start = System.nanoTime();
    HttpResponse<String> answer = browser.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return (System.nanoTime() - start) / 1e6;
  }
}
