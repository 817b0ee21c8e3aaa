package metaserver.network.site.players;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.ranking.CareerTotals;
import metaserver.network.site.games.GameLists.PlayedLine;
import metaserver.network.site.shown.CasteView;
import metaserver.network.site.shown.Choice;
import metaserver.network.site.shown.PlayerLink;

/**
 * All that is told of a player.
 *
 * @param nick as he shows himself in rooms
 * @param number what the public number of the ladders is: points or skill
 * @param totals of all his games
 * @param traced the ladder of which {@code rating} is, as it stands in addresses
 * @param rating his public number after each game that counted, oldest first
 * @param against his ranked games against somebody, if a visitor asked for that
 * @param unknownRival the name that he asked for, if nobody has it
 */
public record PlayerView(
    int id, String name, String nick, String team, String primaryColor, String secondaryColor, CasteView caste,
    CasteView highestCaste, Instant since, Optional<Instant> lastLogin, String number, List<StandingLine> standings,
    CareerTotals totals, String traced, List<RatingPoint> rating, List<PlayedLine> lastGames,
    Optional<AgainstView> against, @JsonIgnore Optional<String> unknownRival, @JsonIgnore List<Choice> ladders) {
  public PlayerView {
    standings = List.copyOf(standings);
    rating = List.copyOf(rating);
    lastGames = List.copyOf(lastGames);
    ladders = List.copyOf(ladders);
  }

  /** What the points show as a picture. */
  @JsonIgnore
  public Chart chart() {
    return Chart.of(rating);
  }

  /**
   * Where he is on one ladder.
   *
   * @param word of the ladder in addresses
   * @param position by the last pass; empty if he has none
   */
  public record StandingLine(String ladder, String word, Optional<Integer> position, int number, int highest,
      int games, int wins, int losses, int ties, long damageGiven, long damageTaken, int disconnects) {}

  /** His public number after a game. */
  public record RatingPoint(Instant at, int game, int number) {}

  /** His ranked games against another, from his side. */
  public record AgainstView(PlayerLink rival, int games, int wins, int losses, int ties, int together) {}
}
