package metaserver.network.site.talk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import metaserver.application.identity.Eviction;
import metaserver.application.lobby.RoomEvent;
import metaserver.application.lobby.Seat;
import metaserver.domain.identity.PlayerId;
import metaserver.network.site.LiveEvent;

/**
 * Where one visitor hears one room, in as many tabs as he likes. The last lines are kept, so that a tab that reads
 * slowly or was away catches up, or begins anew with them; nobody waits for it.
 */
public final class Booth implements Seat {
  static final int KEPT = 100;

  private final Consumer<Eviction> dismissed;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Deque<Heard> kept = new ArrayDeque<>();
  private long number;
  private Optional<LiveEvent> scene = Optional.empty();
  private long scenes;
  private boolean over;
  private volatile Optional<Opened> opened = Optional.empty();

  /** @param dismissed told, elsewhere, why he may not stay; then the booth is to be ended */
  Booth(Consumer<Eviction> dismissed) {
    this.dismissed = dismissed;
  }

  void open(Gallery gallery, PlayerId self) {
    opened = Optional.of(new Opened(gallery, self));
  }

  boolean isOf(PlayerId player) {
    return opened.filter(open -> open.self().equals(player)).isPresent();
  }

  @Override
  public boolean isBrowser() {
    return true;
  }

  @Override
  public void hear(RoomEvent event) {
    opened.ifPresent(open -> open.gallery().tell(this, event));
  }

  /** A browser plays no game. */
  @Override
  public void deafen(boolean deaf) {}

  @Override
  public void dismiss(Eviction why) {
    after(() -> dismissed.accept(why));
  }

  /** Runs something once he was told all that he was to hear by now. */
  void after(Runnable task) {
    opened.ifPresentOrElse(open -> open.gallery().post(task), task);
  }

  void add(Heard heard) {
    lock.lock();
    try {
      if (over) return;
      if (kept.size() == KEPT) kept.removeFirst();
      kept.addLast(heard);
      number++;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Shows who is there and what is played. */
  void show(LiveEvent now) {
    lock.lock();
    try {
      if (scene.equals(Optional.of(now))) return;
      scene = Optional.of(now);
      scenes++;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Nothing more is heard here. */
  void end() {
    lock.lock();
    try {
      over = true;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** What is kept, and the number of the last of it. */
  News recent() {
    lock.lock();
    try {
      return new News(number, List.copyOf(kept), Optional.empty(), scenes, false);
    } finally {
      lock.unlock();
    }
  }

  /**
   * What came after a number, as soon as there is something; nothing if the time is over before.
   *
   * @param sceneSeen how many scenes were shown by the last one that was seen
   */
  News after(long seen, long sceneSeen, Duration limit) throws InterruptedException {
    lock.lock();
    try {
      long left = limit.toNanos();
      while (number == seen && scenes == sceneSeen && !over && left > 0) left = news.awaitNanos(left);
      long missed = number - seen;
      boolean lost = missed < 0 || missed > kept.size();
      List<Heard> lines = new ArrayList<>(kept);
      return new News(number, lost ? List.of() : lines.subList(lines.size() - (int) missed, lines.size()),
          scenes == sceneSeen ? Optional.empty() : scene, scenes, over || lost);
    } finally {
      lock.unlock();
    }
  }

  /**
   * What a tab is told.
   *
   * @param number up to which it knows all then
   * @param scene who is there, if that changed
   * @param anew whether it must begin anew: nothing more is heard here, or more was missed than is kept
   */
  record News(long number, List<Heard> lines, Optional<LiveEvent> scene, long scenes, boolean anew) {
    News {
      lines = List.copyOf(lines);
    }
  }

  private record Opened(Gallery gallery, PlayerId self) {}
}
