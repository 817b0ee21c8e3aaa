package metaserver.application.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import metaserver.application.transaction.Transactions;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.UserId;
import metaserver.domain.ignoring.IgnoreRepository;

/** Keeps nothing for longer than it is needed. Works in portions, a transaction each; blocks on the store. */
public final class KeepHouse {
  /** Rows that are locked together. */
  static final int PORTION = 1000;
  /** How long a game that an erased account was playing may take to come to rest. */
  private static final Duration LATE_RESULTS = Duration.ofDays(30);

  private final NameEraser names;
  private final SessionRepository sessions;
  private final IgnoreRepository ignores;
  private final Transactions transactions;
  private final Terms terms;
  private final InstantSource clock;

  public KeepHouse(
      NameEraser names,
      SessionRepository sessions,
      IgnoreRepository ignores,
      Transactions transactions,
      Terms terms,
      InstantSource clock) {
    this.names = names;
    this.sessions = sessions;
    this.ignores = ignores;
    this.transactions = transactions;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * Does a job.
   *
   * @param allowed asked within each transaction; it may hold something until that ends
   * @return how many sessions, mutes or accounts were dealt with
   */
  public int run(Job job, BooleanSupplier allowed) {
    Instant now = clock.instant();
    return switch (job) {
      case SESSIONS -> inPortions(allowed, () -> sessions.purge(now.minus(terms.sessions()), PORTION));
      case ADDRESSES -> terms.addresses()
          .map(kept -> inPortions(allowed, () -> sessions.coarsen(now.minus(kept), PORTION))).orElse(0);
      case MUTES -> inPortions(allowed, () -> ignores.purge(now, PORTION));
      case ERASURES -> names.users().erasedSince(now.minus(LATE_RESULTS)).stream()
          .mapToInt(id -> transactions.inTransaction(() -> allowed.getAsBoolean() ? again(id) : 0)).sum();
    };
  }

  private int inPortions(BooleanSupplier allowed, IntSupplier portion) {
    int all = 0;
    int done;
    do {
      done = transactions.inTransaction(() -> allowed.getAsBoolean() ? portion.getAsInt() : 0);
      all += done;
    } while (done > 0);
    return all;
  }

  private int again(UserId id) {
    names.lock(id);
    names.erase(id);
    return 1;
  }

  /** What is done. */
  public enum Job {
    /** Sessions that ended long ago are forgotten. */
    SESSIONS,
    /** The addresses of old sessions are shortened. */
    ADDRESSES,
    /** Mutes that ran out are forgotten. */
    MUTES,
    /** Names that games of an erased account brought in after its erasure are taken out. */
    ERASURES
  }

  /**
   * How long things are kept.
   *
   * @param sessions from their end on
   * @param addresses of sessions, from their beginning on; empty: as long as the sessions
   */
  public record Terms(Duration sessions, Optional<Duration> addresses) {}
}
