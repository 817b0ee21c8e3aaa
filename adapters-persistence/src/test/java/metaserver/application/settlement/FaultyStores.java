package metaserver.application.settlement;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import metaserver.application.ownership.Lease;
import metaserver.application.transaction.Transactions;
import metaserver.domain.games.GameRepository;
import metaserver.domain.games.ReportRepository;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.domain.ranking.RatingHistory;
import metaserver.domain.ranking.StandingRepository;
import metaserver.domain.store.StoreUnavailable;

/** A store whose calls fail: all of them while it is away, or those after some. */
final class FaultyStores implements ScoreTable.Stores {
  private final ScoreTable.Stores stores;
  private boolean away;
  private int untilFailure = Integer.MAX_VALUE;

  FaultyStores(ScoreTable.Stores stores) {
    this.stores = stores;
  }

  void away(boolean now) {
    away = now;
  }

  /** Lets so many calls pass and fails all after them. */
  void failAfter(int calls) {
    untilFailure = calls;
  }

  boolean hasFailed() {
    return untilFailure < 0;
  }

  void work() {
    untilFailure = Integer.MAX_VALUE;
  }

  @Override
  public UserRepository users() {
    return around(UserRepository.class, stores.users());
  }

  @Override
  public RoomRepository rooms() {
    return stores.rooms();
  }

  @Override
  public GameRepository games() {
    return around(GameRepository.class, stores.games());
  }

  @Override
  public ReportRepository reports() {
    return around(ReportRepository.class, stores.reports());
  }

  @Override
  public PlayerStatRepository stats() {
    return around(PlayerStatRepository.class, stores.stats());
  }

  @Override
  public StandingRepository standings() {
    return around(StandingRepository.class, stores.standings());
  }

  @Override
  public RatingHistory history() {
    return around(RatingHistory.class, stores.history());
  }

  @Override
  public Lease lease() {
    return around(Lease.class, stores.lease());
  }

  @Override
  public Transactions transactions() {
    return stores.transactions();
  }

  private <T> T around(Class<T> port, T target) {
    return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port},
        (_, method, arguments) -> call(target, method, arguments)));
  }

  private Object call(Object target, Method method, Object[] arguments) throws Throwable {
    if (away || untilFailure-- <= 0) throw new StoreUnavailable("away", new IllegalStateException());
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
