package metaserver.application.identity;

import java.time.InstantSource;
import java.util.Optional;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionClient;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;

/**
 * Finds the session of a token: in memory, else in the store, where it outlives a restart of the server. Blocks on the
 * store only for a token that memory does not know, and then throws what the store throws.
 */
public final class RestoreSession {
  private final Presence presence;
  private final RecallSession memory;
  private final SessionRepository sessions;
  private final UserRepository users;
  private final Bar bar;
  private final InstantSource clock;

  public RestoreSession(
      Presence presence, SessionRepository sessions, UserRepository users, Bar bar, InstantSource clock) {
    this.presence = presence;
    this.memory = new RecallSession(presence, clock);
    this.sessions = sessions;
    this.users = users;
    this.bar = bar;
    this.clock = clock;
  }

  public Outcome restore(SessionToken token) {
    TokenHash hash = token.hash();
    return memory.recall(hash).orElseGet(() -> sessions.find(hash)
        .filter(RestoreSession::isOfGame).map(this::revive).orElseGet(Unknown::new));
  }

  /** What a browser has opens no room of the game protocol. */
  private static boolean isOfGame(Session stored) {
    return stored.client() instanceof SessionClient.Game;
  }

  private Outcome revive(Session stored) {
    if (stored.revocation().isPresent()) return revoked(stored, stored.revocation().get().reason());
    if (!stored.isUsable(clock.instant())) return new Unknown();
    return stored.player().user()
        .flatMap(users::find)
        .filter(User::active)
        .map(user -> arrived(new LiveSession(stored, Optional.of(user), user.appearance())))
        .orElseGet(() -> new Revoked(Revocation.Reason.ACCOUNT_DISABLED));
  }

  /** Who is banned is told by which ban, as long as it lasts. */
  private Outcome revoked(Session stored, Revocation.Reason why) {
    if (why != Revocation.Reason.BANNED) return new Revoked(why);
    return bar.atLogin(stored.player().user().flatMap(users::find), stored.address())
        .<Outcome>map(ban -> new Barred(ban.notice())).orElseGet(() -> new Revoked(why));
  }

  /** Whoever revoked it after it was read did not find it in memory: so it is read once more. */
  private Outcome arrived(LiveSession revived) {
    LiveSession session = presence.arrived(revived);
    sessions.find(session.token()).flatMap(Session::revocation)
        .ifPresent(why -> presence.evict(session.token(), new Eviction.Revoked(why.reason())));
    return bar.admit(session).<Outcome>map(ban -> new Barred(ban.notice())).orElseGet(() -> memory.usable(session));
  }

  /** What a token is good for. */
  public sealed interface Outcome {}

  /** It opens rooms. */
  public record Found(LiveSession session) implements Outcome {}

  /** Nobody's, or expired. */
  public record Unknown() implements Outcome {}

  /** Its session was ended before its time. */
  public record Revoked(Revocation.Reason reason) implements Outcome {}

  /** His, who is banned. */
  public record Barred(String notice) implements Outcome {}
}
