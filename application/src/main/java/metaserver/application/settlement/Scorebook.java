package metaserver.application.settlement;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import metaserver.application.games.ScoreSheet;
import metaserver.application.games.Scorekeeper;
import metaserver.application.games.StartedGame;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameRepository;
import metaserver.domain.games.GameRepository.Unsettled;
import metaserver.domain.games.Participant;
import metaserver.domain.games.ReportRepository;
import metaserver.domain.games.Standings;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.text.Blob;

/**
 * The games that were started and are not settled yet. What becomes of a game reaches the store in that order, on
 * threads that may wait; while the store is away it waits in memory. It has no timer: {@link #settleDue} is to be
 * called every second.
 */
public final class Scorebook implements Scorekeeper {
  /** A host has no more games that wait for reports, and no more that are settled: the oldest go first. */
  private static final int MOST_OF_A_HOST = 16;
  /** Games that work with the store at once. */
  private static final int CONNECTIONS = 4;

  private final GameRepository games;
  private final ReportRepository reports;
  private final SettleGame settleGame;
  private final Executor blocking;
  private final SettleTimes times;
  private final ScoreLog log;
  private final InstantSource clock;
  private final Semaphore permits = new Semaphore(CONNECTIONS);
  private final ConcurrentHashMap<PlayerId, List<KeptGame>> byPlayer = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<KeptGame, KeptGame> open = new ConcurrentHashMap<>();

  public Scorebook(
      GameRepository games,
      ReportRepository reports,
      SettleGame settleGame,
      Executor blocking,
      SettleTimes times,
      ScoreLog log,
      InstantSource clock) {
    this.games = games;
    this.reports = reports;
    this.settleGame = settleGame;
    this.blocking = blocking;
    this.times = times;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public ScoreSheet open(StartedGame started) {
    GamePage page = new GamePage(started.game().type().family(), times, started.participants());
    KeptGame game = new KeptGame(page, started.wireId(), queue(started.wireId()));
    List<Participant> players = game.page().participants();
    game.steps().add(() -> game.stored(
        games.start(started.game(), started.wireId(), started.roomType(), players), started.roomType()));
    enter(game, players);
    players.stream().filter(Participant::host).forEach(host -> bound(host.id()));
    return new Sheet(game);
  }

  @Override
  public void report(PlayerId sender, int wireId, Blob raw, Standings standings) {
    List<KeptGame> all = byPlayer.getOrDefault(sender, List.of()).reversed();
    Optional<KeptGame> named = all.stream().filter(game -> game.wireId() == wireId).findFirst();
    named.or(() -> all.stream().findFirst()).ifPresentOrElse(
        game -> game.happens(() -> hear(game, sender, raw, standings)), () -> log.stranger(sender, wireId));
  }

  /** Settles what is due, tries again what failed, forgets what is over. Never blocks. */
  public void settleDue() {
    Instant now = clock.instant();
    for (KeptGame game : open.keySet()) {
      game.happens(() -> settleIfDue(game, now));
      game.steps().goOn();
      if (game.steps().isIdle() && game.page().isHistory(now)) forget(game);
    }
  }

  /**
   * Takes up what a former server left unsettled, for the owner of the database before anything else begins. Its games
   * are in no list any more. Those that nobody reported are marked as abandoned, but a report that comes before the
   * late deadline still counts. Blocks on the store.
   */
  public void resume() {
    Instant now = clock.instant();
    List<Unsettled> left = games.unsettled();
    games.abandon(left.stream().filter(Scorebook::isForsaken).map(unsettled -> unsettled.game().id()).toList(), now);
    left.stream().filter(unsettled -> unsettled.closedAt().isEmpty() && !isForsaken(unsettled))
        .forEach(unsettled -> games.close(unsettled.game().id(), now));
    left.forEach(unsettled -> resume(unsettled, now));
  }

  /** Waits until everything so far is stored, as far as that is possible in this time. */
  public boolean finish(Duration limit) throws InterruptedException {
    List<KeptGame> busy = open.keySet().stream().filter(game -> !game.steps().isIdle()).toList();
    CountDownLatch done = new CountDownLatch(busy.size());
    busy.forEach(game -> game.steps().add(done::countDown));
    return done.await(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** How many games a stop should wait for: those being played, and those whose reports may be under way. */
  public int awaited() {
    Instant now = clock.instant();
    return (int) open.keySet().stream().filter(game -> game.page().isAwaited(now)).count();
  }

  /** How many games are neither settled nor forgotten. */
  public long unsettled() {
    return open.keySet().stream().filter(game -> !game.page().isDecided() || !game.steps().isIdle()).count();
  }

  private static boolean isForsaken(Unsettled unsettled) {
    return unsettled.reports().isEmpty() && unsettled.game().type().family() == ClientFamily.MYTH;
  }

  private void resume(Unsettled left, Instant now) {
    GamePage page = new GamePage(left.game().type().family(), times, left.participants());
    left.reports().forEach(report -> page.hear(report.sender(), report.arrivedAt(), report.raw(), report.standings()));
    page.close(left.closedAt().orElse(now));
    KeptGame game = new KeptGame(page, left.wireId(), queue(left.wireId()));
    game.stored(isForsaken(left) ? left.game().abandoned() : left.game(), left.roomType());
    enter(game, left.participants().stream().filter(who -> !who.id().isGuest()).toList()); // their numbers begin anew
  }

  private InOrder queue(int wireId) {
    return new InOrder(blocking, permits, failure -> log.failed(wireId, failure), () -> log.givenUp(wireId));
  }

  private void hear(KeptGame game, PlayerId sender, Blob raw, Standings standings) {
    switch (game.page().hear(sender, clock.instant(), raw, standings)) {
      case GamePage.Kept(GamePage.Said said) -> {
        game.steps().add(() -> reports.add(game.report(said)));
        settleIfDue(game, clock.instant());
      }
      case GamePage.OneTooMany _ -> log.tooMany(sender, game.wireId());
      case GamePage.Ignored _ -> {}
    }
  }

  private void settleIfDue(KeptGame game, Instant now) {
    if (game.page().decide(now)) game.steps().add(() -> settle(game, now));
  }

  private void settle(KeptGame game, Instant now) {
    switch (settleGame.settle(game.facts(), game.page().end().orElse(now))) {
      case SettleGame.Settled(Game settled, _) -> log.settled(settled);
      case SettleGame.SettledBefore _ -> {}
      case SettleGame.NotOwner _ -> log.notOwner(game.id());
    }
  }

  private void enter(KeptGame game, Collection<Participant> players) {
    open.put(game, game);
    players.forEach(who -> byPlayer.merge(
        who.id(), List.of(game), (before, added) -> Stream.concat(before.stream(), added.stream()).toList()));
  }

  private void forget(KeptGame game) {
    open.remove(game);
    game.page().participants().forEach(who -> byPlayer.computeIfPresent(who.id(), (_, all) -> {
      List<KeptGame> others = all.stream().filter(other -> other != game).toList();
      return others.isEmpty() ? null : others;
    }));
  }

  /** Whoever starts game upon game must not fill the memory with those that nobody reports, or that are over. */
  private void bound(PlayerId host) {
    List<KeptGame> hosted = byPlayer.getOrDefault(host, List.of()).stream()
        .filter(game -> game.page().isHostedBy(host)).toList();
    tooMany(hosted, page -> !page.isDecided() && page.closedAt().isPresent()).forEach(game -> game.page().hurry());
    tooMany(hosted, GamePage::isDecided).filter(game -> game.steps().isIdle()).forEach(this::forget);
  }

  private static Stream<KeptGame> tooMany(List<KeptGame> oldestFirst, Predicate<GamePage> which) {
    List<KeptGame> all = oldestFirst.stream().filter(game -> which.test(game.page())).toList();
    return all.stream().limit(Math.max(0, all.size() - MOST_OF_A_HOST));
  }

  /** What a room says of its game. */
  private final class Sheet implements ScoreSheet {
    private final KeptGame game;

    Sheet(KeptGame game) {
      this.game = game;
    }

    @Override
    public void join(Collection<Participant> late) {
      game.happens(() -> add(late));
    }

    @Override
    public void close(Instant at) {
      game.happens(() -> leaveTheList(at));
    }

    private void add(Collection<Participant> late) {
      List<Participant> added = game.page().join(late);
      if (added.isEmpty()) return;
      game.steps().add(() -> games.join(game.id(), added));
      enter(game, added);
    }

    private void leaveTheList(Instant at) {
      if (!game.page().close(at)) return;
      game.steps().add(() -> games.close(game.id(), at));
      settleIfDue(game, clock.instant());
    }
  }
}
