package metaserver.network.site.talk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import metaserver.application.identity.Eviction;
import metaserver.application.identity.LiveSession;
import metaserver.application.lobby.EnterByBrowser;
import metaserver.application.lobby.EnteringByBrowser;
import metaserver.application.lobby.LeaveByBrowser;
import metaserver.application.lobby.LiveRoom;
import metaserver.application.lobby.Member;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.TokenHash;
import metaserver.network.site.talk.Whereabouts.Inside;
import metaserver.network.site.talk.Whereabouts.Nowhere;
import metaserver.network.site.talk.Whereabouts.Waiting;

/**
 * One who comes by a browser, with all its tabs, and where he is. The threads of visitors wait here for one another and
 * for rooms; no room waits here.
 */
final class Caller {
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final int MOST_TOKENS = 16;

  private final PlayerId player;
  private final EnterByBrowser enter;
  private final LeaveByBrowser leave;
  private final Executor elsewhere;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Whereabouts whereabouts = new Nowhere(Optional.empty());
  private volatile Instant seen;
  private volatile boolean forgotten;
  private final Set<TokenHash> tokens = ConcurrentHashMap.newKeySet();
  private final AtomicInteger tabs = new AtomicInteger();

  Caller(PlayerId player, EnterByBrowser enter, LeaveByBrowser leave, Executor elsewhere, Instant now) {
    this.player = player;
    this.enter = enter;
    this.leave = leave;
    this.elsewhere = elsewhere;
    this.seen = now;
  }

  Whereabouts whereabouts() {
    return whereabouts;
  }

  /** He asked for a page. */
  void seen(Instant now, Optional<TokenHash> token) {
    seen = now;
    if (token.isPresent() && tokens.size() < MOST_TOKENS) tokens.add(token.get());
  }

  boolean isKnownBy(TokenHash token) {
    return tokens.contains(token);
  }

  void tabOpened() {
    tabs.incrementAndGet();
  }

  void tabClosed(Instant now) {
    seen = now; // first, or he would be gone in between
    tabs.decrementAndGet();
  }

  /** Whether nobody looked here for so long that he must be gone. */
  private boolean isGone(Instant now) {
    return tabs.get() == 0 && seen.plus(GRACE).isBefore(now);
  }

  /**
   * Goes into a room, or listens along where his game is. Empty if he was forgotten meanwhile: nobody would look after
   * him there.
   */
  Optional<EnteringByBrowser> enter(LiveSession session, LiveRoom room, boolean takeOver) {
    lock.lock();
    try {
      return forgotten ? Optional.empty() : Optional.of(entered(session, room, takeOver));
    } finally {
      lock.unlock();
    }
  }

  private EnteringByBrowser entered(LiveSession session, LiveRoom room, boolean takeOver) {
    if (whereabouts instanceof Inside inside && inside.isStill()) {
      if (inside.along() && !takeOver) return new EnteringByBrowser.Along(inside.member());
      if (!inside.along() && inside.member().room().equals(room)) return new EnteringByBrowser.In(inside.member());
    }
    Booth booth = booth();
    CompletableFuture<EnteringByBrowser> answer = new CompletableFuture<>();
    enter.enter(session, room, booth, takeOver, answer::complete);
    EnteringByBrowser outcome = awaited(answer, booth);
    took(outcome, booth);
    return outcome;
  }

  /** Whom nobody waits for any more does not stay. */
  private EnteringByBrowser awaited(CompletableFuture<EnteringByBrowser> answer, Booth booth) {
    try {
      return RoomAnswer.of(answer);
    } catch (IllegalStateException unanswered) {
      answer.thenAccept(late -> member(late).ifPresent(member -> leave.leave(member, booth)));
      throw unanswered;
    }
  }

  /** It may be over again by now. */
  private Booth booth() {
    CompletableFuture<Booth> made = new CompletableFuture<>();
    Booth booth = new Booth(why -> elsewhere.execute(() -> {
      dismissed(made.join(), why);
      made.join().end(); // not before: its tabs ask at once where he is now
    }));
    made.complete(booth);
    return booth;
  }

  private void took(EnteringByBrowser outcome, Booth booth) {
    member(outcome).ifPresent(member -> whereabouts = new Inside(member, booth));
  }

  private static Optional<Member> member(EnteringByBrowser outcome) {
    return switch (outcome) {
      case EnteringByBrowser.In(Member member) -> Optional.of(member);
      case EnteringByBrowser.Along(Member member) -> Optional.of(member);
      case EnteringByBrowser.Bound _, EnteringByBrowser.Outside _ -> Optional.empty();
    };
  }

  private void dismissed(Booth booth, Eviction why) {
    lock.lock();
    try {
      if (!(whereabouts instanceof Inside(Member member, Booth current)) || !current.equals(booth)) return;
      leave.leave(member, booth);
      boolean follows = Farewell.isToFollow(why) && !player.isGuest();
      whereabouts = follows ? new Waiting() : new Nowhere(Optional.of(Farewell.words(why)));
    } finally {
      lock.unlock();
    }
  }

  void leave() {
    lock.lock();
    try {
      Whereabouts before = whereabouts;
      whereabouts = new Nowhere(Optional.empty());
      if (!(before instanceof Inside(Member member, Booth booth))) return;
      leave.leave(member, booth);
      booth.end();
    } finally {
      lock.unlock();
    }
  }

  /** Whoever asks for him again is another. */
  void leaveForGood() {
    lock.lock();
    try {
      leave();
      forgotten = true;
    } finally {
      lock.unlock();
    }
  }

  boolean isForgotten() {
    return forgotten;
  }

  /** To be called once a second. True if he is gone, and forgotten. */
  boolean look(Instant now) {
    if (!lock.tryLock()) return false;
    try {
      if (isGone(now)) {
        leaveForGood();
        return true;
      }
      switch (whereabouts) {
        case Nowhere _ -> {}
        case Waiting _ -> follow();
        case Inside inside -> {
          // his game may have logged in and gone into a room while he came
          if (!inside.along() && enter.byGame(player).isPresent()) {
            leave();
            whereabouts = new Waiting();
          }
        }
      }
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void follow() {
    Booth booth = booth();
    enter.follow(player, booth, outcome -> elsewhere.execute(() -> followed(outcome, booth)));
  }

  private void followed(EnteringByBrowser outcome, Booth booth) {
    lock.lock();
    try {
      if (whereabouts instanceof Waiting) took(outcome, booth);
      else member(outcome).ifPresent(member -> leave.leave(member, booth)); // he went elsewhere meanwhile
    } finally {
      lock.unlock();
    }
  }
}
