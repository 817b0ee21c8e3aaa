package metaserver.domain.moderation;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;

/** The bans. Every method throws {@link metaserver.domain.store.StoreUnavailable} when the store is away. */
public interface BanRepository {
  /**
   * Stores it under the next number, unless it overlaps one of the same subject, scope and room that is not lifted.
   * A network within another is another subject. Account and room must be there.
   */
  Adding add(BanTerms terms);

  Optional<Ban> find(BanId id);

  /**
   * Those not lifted and not over that concern somebody, the one that ends last first. When they begin is not looked
   * at: the clocks of two processes differ.
   *
   * @param account empty for a guest
   */
  List<Ban> inForce(Optional<UserId> account, InetAddress address, Instant now);

  /** Whether {@link #inForce} may find any for a guest at all. */
  boolean anyOnNetworks(Instant now);

  /** Those that match, the latest first, from below the given number on. */
  List<Ban> list(BanSearch search, Optional<BanId> before, int limit);

  /** Ends it. Empty if there is none, or it was lifted before. */
  Optional<Ban> lift(BanId id, Lifting lifting);

  /** Counts how often each turned somebody away; those that are unknown are passed over. */
  void countRejections(Map<BanId, Long> more);

  /** Calls an account that gave or lifted bans by another name. That is no change of a ban. */
  void rename(UserId staff, Username name);

  /** The number of the last change, 0 before the first: each ban added and each one lifted is a change. */
  int lastChange();

  /** As they are now, the bans whose last change has a higher number, in the order of these numbers. */
  List<Change> changedSince(int number, int limit);

  /** What became of a new ban. */
  sealed interface Adding {}

  /** The ban under its number. */
  record Added(Ban ban) implements Adding {}

  /** One in force has the same subject, scope and place; nothing was added. */
  record Overlaps() implements Adding {}

  /**
   * That a ban was added or lifted.
   *
   * @param number of the change; the ban's last one
   */
  record Change(int number, Ban ban) {}
}
