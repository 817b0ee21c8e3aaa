package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import metaserver.bootstrap.settings.SettingGroup;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.ranking.Elo;
import metaserver.domain.ranking.ForecastQuality;
import metaserver.domain.ranking.RatingRules;
import metaserver.domain.ranking.RatingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "replay",
    description = "Play all ranked games through a rating system and say how well it foresaw each: "
    + "log-loss and Brier score, the smaller the better. Changes nothing.")
final class RatingsReplayCommand implements Action {
  private final Store store;

  @Option(names = "--system", required = true, paramLabel = "elo|openskill", description = "The system.")
  private Kind system = Kind.ELO;

  @Option(names = "--k", paramLabel = "NUMBER", description = "Elo: the most a game is worth, instead of rating.elo.k.")
  private Optional<Integer> k = Optional.empty();

  @Option(names = "--scale", paramLabel = "NUMBER", description = "Elo: the scale, instead of rating.elo.scale.")
  private Optional<Integer> scale = Optional.empty();

  @Option(names = "--json", description = "Print JSON for a script.")
  private boolean json;

  RatingsReplayCommand(Store store) {
    this.store = store;
  }

  @Override
  public List<SettingGroup> settings() {
    return Settings.groupsOfRatings();
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    RatingSystem chosen = chosen(settings.ratings().rules());
    return store.work(settings, installation -> {
      ForecastQuality quality = installation.ratings().replay().replay(chosen);
      out.println(json ? Json.of(Answer.of(system, quality)) : text(quality));
      return ExitCode.OK;
    });
  }

  private RatingSystem chosen(RatingRules rules) {
    if (k.orElse(1) < 1 || scale.orElse(1) < 1) {
      throw new CommandFailure(ExitCode.USAGE, "--k and --scale are positive");
    }
    return switch (system) {
      case ELO -> new Elo(k.orElse(rules.elo().k()), scale.orElse(rules.elo().scale()));
      case OPENSKILL -> rules.openSkill();
    };
  }

  private String text(ForecastQuality quality) {
    if (quality.games() == 0) return "There is no ranked game yet.";
    return String.format(Locale.ROOT, "%s over %d games: log-loss %.6f, Brier score %.6f", system.word(),
        quality.games(),
        quality.meanLogLoss(), quality.meanBrier());
  }

  /** The systems there are to choose from. */
  enum Kind {
    ELO,
    OPENSKILL;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The answer as JSON; without a game there are no means. */
  record Answer(String system, long games, Optional<Double> logLoss, Optional<Double> brier) {
    static Answer of(Kind system, ForecastQuality quality) {
      Optional<ForecastQuality> some = Optional.of(quality).filter(any -> any.games() > 0);
      return new Answer(system.word(), quality.games(), some.map(ForecastQuality::meanLogLoss),
          some.map(ForecastQuality::meanBrier));
    }
  }
}
