package metaserver.network.site.lobby;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import metaserver.domain.store.StoreUnavailable;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.JsonForm;
import metaserver.network.site.Pages;
import metaserver.network.site.Routes;
import metaserver.network.site.Section;
import metaserver.network.site.games.GameLine;
import metaserver.network.site.games.GameLists;
import metaserver.network.site.lobby.HomeView.ConnectView;
import metaserver.network.site.shown.Kept;

/** The first page, live, and {@code /status.json}. */
public final class LobbyPages implements Section {
  private static final int RESULTS = 10;
  private static final Duration RESULTS_LIFE = Duration.ofSeconds(10);

  private final LobbySight sight;
  private final Kept<List<GameLine>> results;
  private final Kept<byte[]> status;
  private final Pages pages;
  private final Gate gate;

  public LobbyPages(LobbySight sight, GameLists games, Gate gate, Pages pages, JsonForm json, InstantSource clock) {
    this.sight = sight;
    this.gate = gate;
    this.pages = pages;
    this.results = new Kept<>(() -> known(games), RESULTS_LIFE, clock);
    this.status = new Kept<>(() -> json.of(StatusForm.of(sight.sight())), Duration.ofSeconds(1), clock);
  }

  /** The first page is there when the store is away. */
  private static List<GameLine> known(GameLists games) {
    try {
      return games.newest(RESULTS);
    } catch (StoreUnavailable _) {
      return List.of();
    }
  }

  @Override
  public void addTo(Routes routes) {
    routes.live("/", asked -> new Answer.Page("home", new HomeView(sight.view(), results.get(), connect(asked))));
    routes.json("/status.json", status::get);
    routes.event("lobby", () -> pages.html("lobby", sight.view()));
    routes.event("results", () -> pages.html("results", results.get()));
  }

  private ConnectView connect(Asked asked) {
    return new ConnectView(asked.host().or(gate::advertised), gate.advertised(), gate.loginPort());
  }

  /**
   * Where game clients log in.
   *
   * @param advertised the address that they are told, if one was set
   */
  public record Gate(Optional<String> advertised, int loginPort) {}
}
