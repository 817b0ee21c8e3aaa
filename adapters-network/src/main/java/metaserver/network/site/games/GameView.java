package metaserver.network.site.games;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.network.site.shown.PlayerLink;

/**
 * All that is told of a game.
 *
 * @param verdict in plain words
 * @param terms what its host chose: name and value
 * @param teams by place; players without a team stand in {@code others}
 * @param rating empty for a game that never counted
 * @param reports what clients said, where they do not agree
 */
public record GameView(GameLine game, String verdict, Optional<String> ended, List<Term> terms, List<TeamView> teams,
    List<FigureLine> others, Optional<RatingView> rating, List<ReportView> reports) {
  public GameView {
    terms = List.copyOf(terms);
    teams = List.copyOf(teams);
    others = List.copyOf(others);
    reports = List.copyOf(reports);
  }

  /** Something that the host chose. */
  public record Term(String name, String value) {}

  /** A side and its players. */
  public record TeamView(
      int number, String name, Optional<Integer> place, boolean tied, boolean eliminated, List<FigureLine> players) {
    public TeamView {
      players = List.copyOf(players);
    }
  }

  /**
   * What one player did.
   *
   * @param played false while the game runs, when there are no figures
   * @param points won or lost on the ranked total
   */
  public record FigureLine(PlayerLink player, boolean host, boolean captain, boolean spectator, boolean dropped,
      boolean played, int kills, int losses, int damageGiven, int damageTaken, int points) {}

  /**
   * What a game changed.
   *
   * @param voided who took it back and why, in plain words
   */
  public record RatingView(int eloK, int eloScale, Optional<String> voided, List<ChangeLine> changes) {
    public RatingView {
      changes = List.copyOf(changes);
    }
  }

  /**
   * What it changed for one player on one ladder, and what went into that.
   *
   * @param chanceByPoints how likely his side was to win, 0 to 1; empty where nobody wins points
   * @param chanceBySkill the same by mu and sigma
   */
  public record ChangeLine(String ladder, PlayerLink player, int place, boolean tied, int pointsBefore, int pointsAfter,
      Optional<Double> chanceByPoints, double muBefore, double sigmaBefore, double muAfter, double sigmaAfter,
      Optional<Double> chanceBySkill) {
    public int won() {
      return pointsAfter - pointsBefore;
    }
  }

  /** One client's view of the end. */
  public record ReportView(PlayerLink sender, Instant at, String ended, List<ReportLine> players) {
    public ReportView {
      players = List.copyOf(players);
    }
  }

  /**
   * What it says of one player.
   *
   * @param place of his team; empty if it names none
   */
  public record ReportLine(PlayerLink player, int team, Optional<Integer> place, boolean finished, int kills,
      int losses, int damageGiven, int damageTaken) {}
}
