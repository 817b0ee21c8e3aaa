package metaserver.application.moderation;

import java.net.InetAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import metaserver.application.identity.Bar;
import metaserver.application.identity.Eviction;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.Presence;
import metaserver.application.identity.Restrictions;
import metaserver.domain.identity.Restriction;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.Scope;
import metaserver.domain.identity.User;
import metaserver.domain.moderation.Ban;
import metaserver.domain.moderation.BanRepository;
import metaserver.domain.moderation.Subject;

/**
 * Brings bans and kicks to sessions. A ban is stored first and the sessions are looked through then; a login is known
 * first and asks for bans then: whichever is later finds the other. Staff is not kept out by its networks, or an
 * administrator could lock himself out.
 */
public final class Doorkeeper implements Bar {
  private final BanRepository bans;
  private final Kicks kicks;
  private final Rejections rejections;
  private final Presence presence;
  private final InstantSource clock;
  // Of two who look for one session at once the later must have the last word.
  private final ReentrantLock[] sessions = Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);
  private volatile boolean networksBanned = true;

  public Doorkeeper(BanRepository bans, Kicks kicks, Rejections rejections, Presence presence, InstantSource clock) {
    this.bans = bans;
    this.kicks = kicks;
    this.rejections = rejections;
    this.presence = presence;
    this.clock = clock;
  }

  @Override
  public Optional<Restriction> atLogin(Optional<User> user, InetAddress address) {
    Instant now = clock.instant();
    Optional<Restriction> out = login(restrictions(user, address, now), now);
    out.ifPresent(rejections::count);
    return out;
  }

  @Override
  public Optional<Restriction> admit(LiveSession session) {
    ReentrantLock lock = sessions[Math.floorMod(session.token().hashCode(), sessions.length)];
    lock.lock();
    try {
      Instant now = clock.instant();
      Restrictions found = restrictions(session.user(), session.session().address(), now);
      Optional<Restriction> out = login(found, now);
      out.ifPresentOrElse(
          why -> presence.evict(session.token(), new Eviction.ShownOut(why.notice())),
          () -> session.restrict(found, now));
      return out;
    } finally {
      lock.unlock();
    }
  }

  private static Optional<Restriction> login(Restrictions found, Instant now) {
    return found.on(Scope.LOGIN, OptionalInt.empty(), now);
  }

  /** As nearly always no network is banned, and no guest by another way, guests need not ask the store. */
  private Restrictions restrictions(Optional<User> user, InetAddress address, Instant now) {
    List<Restriction> all = new ArrayList<>(kicks.of(user.map(User::id), address, now));
    if (user.isPresent() || networksBanned) {
      boolean staff = user.map(User::roles).filter(Roles::areStaff).isPresent();
      bans.inForce(user.map(User::id), address, now).stream()
          .filter(ban -> !staff || ban.terms().subject().account().equals(user.map(User::id)))
          .map(Ban::restriction).forEach(all::add);
    }
    return all.isEmpty() ? Restrictions.NONE : new Restrictions(all, rejections::count);
  }

  /** Whether networks are banned, as was just seen; from a ban of one's own on it is so at once. */
  void networksBanned(boolean now) {
    networksBanned = now;
  }

  /** To be called after COMMIT. */
  void changed(Ban ban) {
    if (ban.terms().subject().network().isPresent()) networksBanned = true;
    look(session -> concerns(ban.terms().subject(), session));
  }

  /** Looks again at all sessions that match. */
  void look(Predicate<LiveSession> which) {
    presence.all().stream().filter(which).forEach(this::admit);
  }

  static boolean concerns(Subject subject, LiveSession session) {
    return subject.concerns(session.player().user(), session.session().address());
  }
}
