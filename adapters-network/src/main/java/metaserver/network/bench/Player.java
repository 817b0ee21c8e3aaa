package metaserver.network.bench;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import metaserver.network.lobby.RoomEntry;
import metaserver.network.Protocol;
import metaserver.network.chat.Broadcast;
import org.jspecify.annotations.Nullable;

/** One client of a load: logs in, then enters a room. Lives on one event loop. */
final class Player {
  private static final int PATIENCE_SECONDS = 30;
  private static final int ROOM_FULL = 13;

  private final Lanes lanes;
  private final Target target;
  private final Account account;
  private final int number;
  private final Fate fate;
  private final EventLoop loop;
  private final Deque<RoomEntry> rooms = new ArrayDeque<>(0);
  private @Nullable Future<?> deadline;
  private @Nullable Admission admission;
  private volatile @Nullable RoomTalk room;
  private volatile int roomId = -1;
  private boolean over;

  /** @param number tells clients apart: the address it comes from follows from it */
  Player(Lanes lanes, Target target, Account account, int number, Fate fate) {
    this.lanes = lanes;
    this.target = target;
    this.account = account;
    this.number = number;
    this.fate = fate;
    this.loop = lanes.next();
  }

  void logIn() {
    loop.execute(() -> {
      expectWithin("login");
      connect(target.login(), new LoginTalk(target.family(), account, this::admitted, this::fail));
    });
  }

  private void admitted(Admission how) {
    done();
    admission = how;
    fate.loggedIn(this);
  }

  /** Enters the first room of the choice that has a place. */
  void enter(RoomChoice choice) {
    loop.execute(() -> {
      expectWithin("room");
      rooms.addAll(choice.of(admission().rooms(), number));
      tryNext();
    });
  }

  private void tryNext() {
    RoomEntry next = rooms.poll();
    if (next == null) {
      fail("room: none that is open and has a place");
      return;
    }
    RoomTalk talk = new RoomTalk(target.family(), account, admission(), new Entering(next.roomId()));
    room = talk;
    connect(address(next), talk);
  }

  private InetSocketAddress address(RoomEntry entry) {
    return new InetSocketAddress(
        entry.host().isAnyLocalAddress() ? target.login().getAddress() : entry.host(), entry.port());
  }

  private void connect(InetSocketAddress to, Talk talk) {
    lanes.connect(loop, to, number, new Line(target.sealed(), talk), talk);
  }

  private void expectWithin(String what) {
    deadline = loop.schedule(
        () -> fail(what + ": not done within " + PATIENCE_SECONDS + " s"), PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private void done() {
    if (deadline != null) deadline.cancel(false);
  }

  private void fail(String why) {
    if (over) return;
    over = true;
    done();
    if (room != null) room.leave();
    fate.failed(this, why);
  }

  /** Hangs up without a word. Any thread may call. */
  void leave() {
    loop.execute(() -> {
      over = true;
      done();
      if (room != null) room.leave();
    });
  }

  /** Appends a line of chat to what the next {@link #flush} sends. On the event loop. */
  void say(String text) {
    Broadcast words = Phrases.line(account, text);
    room().line().write(Protocol.room(target.family()), words);
  }

  /** Lists a game or changes it, with the next {@link #flush}. On the event loop. */
  void host(int players, long dueNanos) {
    room().line().write(Protocol.room(target.family()), Advert.of(target.family(), players, dueNanos));
  }

  void flush() {
    room().line().channel().flush();
  }

  boolean isWritable() {
    return room().line().channel().isWritable();
  }

  RoomTalk room() {
    RoomTalk now = room;
    if (now == null) throw new IllegalStateException("in no room");
    return now;
  }

  /** The room it is in. */
  int roomId() {
    return roomId;
  }

  EventLoop loop() {
    return loop;
  }

  private Admission admission() {
    if (admission == null) throw new IllegalStateException("not logged in");
    return admission;
  }

  /** The attempt to enter one room. */
  private final class Entering implements RoomTalk.Outcome {
    private final int id;

    Entering(int id) {
      this.id = id;
    }

    @Override
    public void entered() {
      done();
      roomId = id;
      fate.entered(Player.this);
    }

    @Override
    public void refused(int code, boolean inside) {
      if (!inside && code == ROOM_FULL) tryNext();
      else ended("refused with code " + code, inside);
    }

    @Override
    public void ended(String why, boolean inside) {
      if (!inside) fail("room: " + why);
      else if (!over) fate.lost(Player.this, why);
    }
  }
}
