package metaserver.network.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Clients that come to stay: all log in, then all or some enter, then they are there. */
final class Crowd implements Fate {
  private static final Duration POLL = Duration.ofMillis(2);

  private final List<Player> all;
  private final RoomChoice rooms;
  private final Stopwatch watch;
  private final Queue<Player> admitted = new ConcurrentLinkedQueue<>();
  private final Queue<Player> present = new ConcurrentLinkedQueue<>();
  private final Map<Player, Long> underWay = new ConcurrentHashMap<>();
  private final Latencies entries = new Latencies();
  private final Failures failures = new Failures();
  private volatile Volley volley = new Volley(0, 0, _ -> {});
  private int begun;

  Crowd(Lanes lanes, Target target, Accounts accounts, int size, RoomChoice rooms, Stopwatch watch) {
    this.rooms = rooms;
    this.watch = watch;
    this.all = IntStream.range(0, size)
        .mapToObj(number -> new Player(lanes, target, accounts.next(), number, this))
        .toList();
  }

  /** So many more log in; returns when they have or failed to, or the time is over. */
  void logIn(int count, int atATime, Duration limit) {
    int first = begun;
    begun = Math.min(all.size(), first + Math.min(count, all.size()));
    volley = new Volley(first, begun, number -> all.get(number).logIn());
    volley.begin(atATime);
    await(volley::isOver, limit);
  }

  /** The same for entering rooms; so many more of those who have logged in. */
  void enter(int count, int atATime, Duration limit) {
    List<Player> chosen = admitted.stream().limit(count).toList();
    admitted.removeAll(chosen);
    volley = new Volley(0, chosen.size(), number -> enter(chosen.get(number)));
    volley.begin(atATime);
    await(volley::isOver, limit);
  }

  private void enter(Player player) {
    underWay.put(player, watch.nanos());
    player.enter(rooms);
  }

  /** How long it took those who are in a room, or were, to get in. */
  Latency entries() {
    return entries.snapshot().told();
  }

  int waiting() {
    return admitted.size();
  }

  /** Returns when everybody knows everybody in the same room, or the time is over. */
  boolean awaitKnown(Duration limit) {
    Map<Integer, Integer> sizes = new HashMap<>();
    present.forEach(player -> sizes.merge(player.roomId(), 1, Integer::sum));
    return await(() -> present.stream().allMatch(
        player -> player.room().roster().known() >= sizes.getOrDefault(player.roomId(), 0)), limit);
  }

  /** Waits for the condition; whether it came true in time. */
  boolean await(BooleanSupplier condition, Duration limit) {
    long end = watch.nanos() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (watch.nanos() > end) return false;
      watch.pause(POLL);
    }
    return true;
  }

  /** Who is in a room. */
  List<Player> present() {
    return List.copyOf(present);
  }

  Failures failures() {
    return failures;
  }

  @Override
  public void loggedIn(Player player) {
    admitted.add(player);
    volley.oneEnded();
  }

  @Override
  public void entered(Player player) {
    Optional.ofNullable(underWay.remove(player)).ifPresent(begin -> entries.record(watch.nanos() - begin));
    present.add(player);
    volley.oneEnded();
  }

  @Override
  public void failed(Player player, String why) {
    failures.add(why);
    volley.oneEnded();
  }

  @Override
  public void lost(Player player, String why) {
    present.remove(player);
    failures.add("lost: " + why);
  }
}
