package metaserver.application.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Profile;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.User;

/**
 * A session on this server: who it is, and where he is. Any thread may ask; whoever moves it wins or loses by
 * compare-and-set, so a login that takes over and a change of rooms at the same moment cannot both succeed.
 */
public final class LiveSession {
  private final AtomicReference<Whereabouts> whereabouts = new AtomicReference<>(new Nowhere());
  private volatile Session session;
  private volatile Optional<User> user;
  private volatile Profile profile;
  private volatile Instant storedEnd;

  public LiveSession(Session session, Optional<User> user, Profile profile) {
    this.session = session;
    this.user = user;
    this.profile = profile;
    this.storedEnd = session.expiresAt();
  }

  public TokenHash token() {
    return session.token();
  }

  public PlayerId player() {
    return session.player();
  }

  public ClientFamily family() {
    return session.family();
  }

  public Session session() {
    return session;
  }

  /** The account as last read; empty for a guest. */
  public Optional<User> user() {
    return user;
  }

  /** How he is shown. */
  public Profile profile() {
    return profile;
  }

  /** The rank of his account; a guest has none. */
  public Optional<Caste> caste() {
    return user.map(User::caste);
  }

  /** Shows him differently from now on, for as long as the session lasts. */
  public void repaint(Profile shown) {
    profile = shown;
  }

  public boolean isInRoom() {
    return whereabouts.get() instanceof InRoom;
  }

  /** Whether its token opens a room: until it expires, or as long as he is in one. */
  public boolean isUsable(Instant now) {
    return switch (whereabouts.get()) {
      case Nowhere _ -> session.isUsable(now);
      case InRoom _ -> true;
      case Ended _ -> false;
    };
  }

  /** Begins a stay, which ends the one before. False, and nothing changes, once the session is over. */
  public boolean begin(Stay stay) {
    while (true) {
      Whereabouts before = whereabouts.get();
      if (before instanceof Ended) return false;
      if (whereabouts.compareAndSet(before, new InRoom(stay))) {
        if (before instanceof InRoom(Stay left)) left.end(new Eviction.Moved());
        return true;
      }
    }
  }

  /** Notes that a stay is over. False if he was elsewhere already. */
  public boolean left(Stay stay, Instant expiresAt) {
    Whereabouts before = whereabouts.get();
    boolean wasThere = before instanceof InRoom(Stay where) && where == stay;
    if (!wasThere || !whereabouts.compareAndSet(before, new Nowhere())) return false;
    session = session.expiringAt(expiresAt);
    return true;
  }

  /** Ends the session if its time is over and he is in no room. */
  boolean expire(Instant now) {
    Whereabouts before = whereabouts.get();
    return before instanceof Nowhere && !session.isUsable(now) && whereabouts.compareAndSet(before, new Ended());
  }

  /** When it ends by what the store has. */
  Instant storedEnd() {
    return storedEnd;
  }

  void stored(Instant end) {
    storedEnd = end;
  }

  /** Ends the session for good, and with it his stay. Only the first call does anything. */
  void end(Eviction why) {
    Whereabouts before = whereabouts.getAndSet(new Ended());
    if (before instanceof InRoom(Stay stay)) stay.end(why);
  }

  /** Takes over what an operator changed of the account. */
  void refresh(User changed) {
    user = Optional.of(changed);
    if (whereabouts.get() instanceof InRoom(Stay stay)) stay.refreshed();
  }

  private sealed interface Whereabouts {}

  private record Nowhere() implements Whereabouts {}

  private record InRoom(Stay stay) implements Whereabouts {}

  private record Ended() implements Whereabouts {}
}
