package metaserver.network.site.games;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import metaserver.domain.games.Game;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.site.games.GameView.Term;
import metaserver.network.site.shown.Shown;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a host chose, as far as it was kept in a form that is known. */
final class GameTerm {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int TICKS = 30;
  private static final List<String> MYTH = List.of("Timid", "Simple", "Normal", "Heroic", "Legendary");
  private static final List<String> ALEPH_ONE =
      List.of("Kindergarten", "Easy", "Normal", "Major Damage", "Total Carnage");

  private GameTerm() {}

  static List<Term> of(Game game) {
    JsonNode kept = MAPPER.readTree(game.options().json());
    List<String> levels = game.type().family() == ClientFamily.MYTH ? MYTH : ALEPH_ONE;
    List<Term> terms = new ArrayList<>();
    int difficulty = kept.path("difficulty").asInt(-1);
    if (difficulty >= 0 && difficulty < levels.size()) terms.add(new Term("Difficulty", levels.get(difficulty)));
    time(kept, "timeLimitTicks", "Time limit", terms);
    time(kept, "planningTicks", "Planning time", terms);
    if (kept.path("maxTeams").asInt(0) > 0) terms.add(new Term("Teams at most", kept.path("maxTeams").asString()));
    if (!kept.path("options").isEmpty()) terms.add(new Term("Options", options(kept.path("options"))));
    return terms;
  }

  private static void time(JsonNode kept, String name, String shown, List<Term> terms) {
    int ticks = kept.path(name).asInt(0);
    if (ticks > 0) terms.add(new Term(shown, Shown.duration(Duration.ofSeconds(ticks / TICKS))));
  }

  private static String options(JsonNode names) {
    List<String> words = new ArrayList<>();
    names.forEach(name -> words.add(name.asString("").toLowerCase(Locale.ROOT).replace('_', ' ')));
    return String.join(", ", words);
  }
}
