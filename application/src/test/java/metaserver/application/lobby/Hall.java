package metaserver.application.lobby;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import metaserver.application.identity.LiveSession;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.lobby.Room;

/**
 * A stage without a network: what is said reaches {@link Ear}s, and the room's thread is the test's, at once or on
 * demand.
 */
public final class Hall implements RoomStage, Audience {
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final Map<Ear, ClientFamily> ears = new LinkedHashMap<>();
  private final Set<Integer> taken;
  private final Consumer<LiveRoom> opened;
  private Optional<Integer> port = Optional.empty();
  private boolean queueing;
  private boolean dismantled;
  private int listens;

  public Hall() {
    this(new HashSet<>(), _ -> {});
  }

  /**
   * @param taken ports that somebody listens at, this hall too
   * @param opened told of the room when it begins to listen
   */
  public Hall(Set<Integer> taken, Consumer<LiveRoom> opened) {
    this.taken = taken;
    this.opened = opened;
  }

  /** An open room here. */
  public LiveRoom room(Room room) {
    return room(room, RoomGames.NONE);
  }

  public LiveRoom room(Room room, RoomGames games) {
    return new LiveRoom(room, thread(), this, games);
  }

  /** A room where others listen as well. */
  public LiveRoom room(Room room, Audience browsers) {
    return new LiveRoom(room, thread(), new WholeAudience(this, browsers), RoomGames.NONE);
  }

  /** Lets somebody in who is told of no rooms; fails if he is refused. */
  public static Member in(LiveRoom room, LiveSession session, Ear ear) {
    return switch (enter(room, session, ear)) {
      case Entering.Entered(var member) -> member;
      case Entering.Refused refused -> throw new AssertionError("refused: " + refused);
    };
  }

  public static Entering enter(LiveRoom room, LiveSession session, Ear ear) {
    return room.enter(session, Clients.ARRIVAL, ear, new Greeting(List.of("Hello."), List::of), Accounts.NOON);
  }

  /** From now on the room's thread is busy until {@link #work}. */
  public void queue() {
    queueing = true;
  }

  /** Lets the room's thread do what waits. */
  public void work() {
    queueing = false;
    while (!tasks.isEmpty()) tasks.remove().run();
  }

  Optional<Integer> port() {
    return port;
  }

  boolean isDismantled() {
    return dismantled;
  }

  int listens() {
    return listens;
  }

  @Override
  public Executor thread() {
    return task -> {
      if (queueing) tasks.add(task);
      else task.run();
    };
  }

  @Override
  public Audience audience() {
    return this;
  }

  @Override
  public int listen(LiveRoom room, int wanted) {
    int next = wanted == 0 ? 40000 + taken.size() : wanted;
    if (!taken.add(next)) throw new PortTaken("port " + next + " is taken", new IllegalStateException());
    port.ifPresent(taken::remove);
    port = Optional.of(next);
    if (listens++ == 0) opened.accept(room);
    return next;
  }

  @Override
  public void close() {
    port.ifPresent(taken::remove);
    port = Optional.empty();
  }

  @Override
  public void dismantle() {
    if (!ears.isEmpty()) throw new AssertionError("somebody is still inside");
    dismantled = true;
  }

  @Override
  public void welcome(Seat seat, Welcome welcome) {
    if (!(seat instanceof Ear ear)) return;
    ears.put(ear, welcome.self().family());
    ear.get(welcome);
  }

  @Override
  public void announce(RoomEvent event) {
    listeners(event).forEach(ear -> ear.get(event));
  }

  @Override
  public void announceExcept(Collection<? extends Seat> seats, RoomEvent event) {
    listeners(event).filter(ear -> !seats.contains(ear)).forEach(ear -> ear.get(event));
  }

  private Stream<Ear> listeners(RoomEvent event) {
    return ears.keySet().stream().filter(ear -> event.concerns(requireNonNull(ears.get(ear))));
  }

  @Override
  public void release(Seat seat) {
    if (seat instanceof Ear ear) ears.remove(ear);
  }
}
