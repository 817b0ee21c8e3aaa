package metaserver.application.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Profile;
import metaserver.domain.identity.Restriction;
import metaserver.domain.identity.Scope;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionClient;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.User;

/**
 * A session on this server: who it is, and where he is. Any thread may ask or move it; each move is one step, so a
 * login that takes over and a change of rooms at the same moment cannot both succeed.
 */
public final class LiveSession {
  private Whereabouts whereabouts = new Nowhere();
  private volatile Session session;
  private volatile Optional<User> user;
  private volatile Profile profile;
  private volatile Instant storedEnd;
  private volatile Restrictions restrictions = Restrictions.NONE;
  private volatile boolean badgeShown = true;
  private volatile LoginSecret secret = LoginSecret.ACCOUNT_PASSWORD;

  public LiveSession(Session session, Optional<User> user, Profile profile) {
    this.session = session;
    this.user = user;
    this.profile = profile;
    this.storedEnd = session.expiresAt();
  }

  /** Whether it opens rooms to no game, and no store knows it. */
  public boolean isOfBrowser() {
    return session.client() instanceof SessionClient.Browser;
  }

  public TokenHash token() {
    return session.token();
  }

  public PlayerId player() {
    return session.player();
  }

  /** Of which kind his client is. */
  public ClientFamily family() {
    return switch (session.client()) {
      case SessionClient.Game game -> game.family();
      case SessionClient.Browser _ -> throw new IllegalStateException("a browser is of no family");
    };
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

  /** By what he logged in. After a restart of the server nobody knows, and he is given no more than by his password. */
  public LoginSecret secret() {
    return secret;
  }

  /** Said before anybody else knows the session. */
  public void openedBy(LoginSecret shown) {
    secret = shown;
  }

  /** Whether he wishes to be known as staff. */
  public boolean showsBadge() {
    return badgeShown;
  }

  public synchronized void showBadge(boolean now) {
    badgeShown = now;
    if (whereabouts instanceof InRoom(Stay stay)) stay.refreshed();
  }

  /** What he is kept from. */
  public Restrictions restrictions() {
    return restrictions;
  }

  /** What forbids him something he has just tried; the attempt is counted. */
  public Optional<Restriction> refusal(Scope what, OptionalInt room, Instant now) {
    return restrictions.refuse(what, room, now);
  }

  /** Keeps him from these things and no others from now on. */
  public synchronized void restrict(Restrictions all, Instant now) {
    boolean none = all.areNone() && restrictions.areNone();
    restrictions = all;
    if (!none && whereabouts instanceof InRoom(Stay stay)) stay.restricted(now);
  }

  /** Looks again at what he is kept from, since the place where he is may have changed. */
  public synchronized void reconsider(Instant now) {
    if (whereabouts instanceof InRoom(Stay stay)) stay.restricted(now);
  }

  public synchronized boolean isInRoom() {
    return whereabouts instanceof InRoom;
  }

  /** Where he is, if he is in a room. */
  public synchronized Optional<Stay> stay() {
    return whereabouts instanceof InRoom(Stay stay) ? Optional.of(stay) : Optional.empty();
  }

  /** Whether its token opens a room: until it expires, or as long as he is in one. */
  public synchronized boolean isUsable(Instant now) {
    return switch (whereabouts) {
      case Nowhere _ -> session.isUsable(now);
      case InRoom _ -> true;
      case Ended _ -> false;
    };
  }

  /** Whether it ended for good: it expired or was revoked. */
  public synchronized boolean isOver() {
    return whereabouts instanceof Ended;
  }

  /** Begins a stay, which ends the one before. False, and nothing changes, once the session is over. */
  public synchronized boolean begin(Stay stay) {
    if (whereabouts instanceof Ended) return false;
    if (whereabouts instanceof InRoom(Stay before)) before.end(new Eviction.Moved());
    whereabouts = new InRoom(stay);
    return true;
  }

  /** Notes that a stay is over, unless he is elsewhere already. */
  public synchronized void left(Stay stay, Instant expiresAt) {
    if (!whereabouts.equals(new InRoom(stay))) return;
    whereabouts = new Nowhere();
    session = session.expiringAt(expiresAt);
  }

  /** Ends the session if its time is over and he is in no room. */
  synchronized boolean expire(Instant now) {
    if (isInRoom() || session.isUsable(now)) return false;
    whereabouts = new Ended();
    return true;
  }

  /** Ends the session for good if he is in no room. */
  synchronized boolean endOutside() {
    if (isInRoom()) return false;
    whereabouts = new Ended();
    return true;
  }

  /** Ends the session for good, and with it his stay. */
  synchronized void end(Eviction why) {
    if (whereabouts instanceof InRoom(Stay stay)) stay.end(why);
    whereabouts = new Ended();
  }

  /** Takes over what changed of the account; who is shown under its name is shown under its new one. */
  synchronized void refresh(User changed) {
    if (user.filter(before -> isShownAs(before) && !before.username().equals(changed.username())).isPresent()) {
      profile = profile.named(Nick.of(changed.username()));
    }
    user = Optional.of(changed);
    if (whereabouts instanceof InRoom(Stay stay)) stay.refreshed();
  }

  private boolean isShownAs(User account) {
    return !profile.nick().isBlank() && profile.nick().key().equals(account.username().key());
  }

  /** When it ends by what the store has. */
  Instant storedEnd() {
    return storedEnd;
  }

  void stored(Instant end) {
    storedEnd = end;
  }

  private sealed interface Whereabouts {}

  private record Nowhere() implements Whereabouts {}

  private record InRoom(Stay stay) implements Whereabouts {}

  private record Ended() implements Whereabouts {}
}
