package metaserver.application.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameRepository;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.domain.ranking.RatingHistory;
import metaserver.domain.ranking.StandingRepository;
import metaserver.persistence.memory.games.InMemoryGameRepository;
import metaserver.persistence.memory.games.InMemoryReportRepository;
import metaserver.persistence.memory.identity.InMemoryUserRepository;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.ranking.InMemoryPlayerStatRepository;
import metaserver.persistence.memory.ranking.InMemoryRatingHistory;
import metaserver.persistence.memory.ranking.InMemoryStandingRepository;

class RatingTest implements RatingBehaviour {
  private final InMemoryTransactions memory = new InMemoryTransactions();
  private final UserRepository users = new InMemoryUserRepository(memory);
  private final GameRepository games = new InMemoryGameRepository(memory, new InMemoryReportRepository(memory));
  private final StandingRepository standings = new InMemoryStandingRepository(memory);
  private final RatingHistory history = new InMemoryRatingHistory(memory, games);
  private final PlayerStatRepository stats = new InMemoryPlayerStatRepository(memory);

  @Override
  public Scorer scorer() {
    return new Scorer(new RatingStores(users, standings, history, stats), games, memory, new RoomId(1));
  }

  @Override
  public List<String> dump() {
    List<Object> rows = new ArrayList<>(users.list(Optional.empty(), 1000));
    for (User user : users.list(Optional.empty(), 1000)) rows.addAll(standings.of(user.id()));
    IntStream.rangeClosed(1, 1000).mapToObj(GameId::new).forEach(game -> {
      rows.addAll(stats.ofGame(game));
      history.find(game).ifPresent(entry -> {
        rows.add(entry.number() + " " + entry.voided());
        rows.addAll(entry.game().changes());
      });
    });
    return rows.stream().map(Object::toString).toList();
  }
}
