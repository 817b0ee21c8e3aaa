package metaserver.application.settlement;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameRepository;
import metaserver.domain.games.Participant;
import metaserver.domain.games.Report;
import metaserver.domain.games.ReportRepository;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.identity.Username;
import metaserver.domain.ranking.PlayerStat;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.domain.ranking.RatingHistory;

/** Tells all that is known of a stored game: who played, how it ended, what it changed and why. Blocks on the store. */
public final class DescribeGame {
  private final GameRepository games;
  private final ReportRepository reports;
  private final PlayerStatRepository stats;
  private final RatingHistory history;
  private final UserRepository users;

  public DescribeGame(GameRepository games, ReportRepository reports, PlayerStatRepository stats, RatingHistory history,
      UserRepository users) {
    this.games = games;
    this.reports = reports;
    this.stats = stats;
    this.history = history;
    this.users = users;
  }

  public Optional<GameStory> describe(GameId id) {
    return games.find(id).map(this::story);
  }

  private GameStory story(Game game) {
    List<Participant> participants = games.participants(game.id());
    List<PlayerStat> figures = stats.ofGame(game.id());
    return new GameStory(game, participants, figures, history.find(game.id()), reports.ofGame(game.id()),
        names(game, participants, figures));
  }

  private Map<UserId, Username> names(Game game, List<Participant> participants, List<PlayerStat> figures) {
    Set<UserId> known = new HashSet<>();
    game.host().ifPresent(known::add);
    participants.forEach(who -> who.id().user().ifPresent(known::add));
    figures.forEach(stat -> stat.user().ifPresent(known::add));
    Collection<User> accounts = known.isEmpty() ? List.of() : users.findAll(known);
    return accounts.stream().collect(Collectors.toMap(User::id, User::username));
  }

  /**
   * What is known of a game.
   *
   * @param participants by id, as they were named at its start or joined
   * @param stats empty until the end is settled
   * @param rating empty for a game that never counted
   * @param reports by arrival, all that were kept
   * @param accounts the names that those who took part have now; who was erased is missing
   */
  public record GameStory(Game game, List<Participant> participants, List<PlayerStat> stats,
      Optional<RatingHistory.Entry> rating, List<Report> reports, Map<UserId, Username> accounts) {
    public GameStory {
      participants = List.copyOf(participants);
      stats = List.copyOf(stats);
      reports = List.copyOf(reports);
      accounts = Map.copyOf(accounts);
    }
  }
}
