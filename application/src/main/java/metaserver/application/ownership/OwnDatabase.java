package metaserver.application.ownership;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import metaserver.application.ownership.Lease.Tenure;

/**
 * Makes this server the owner of its database, keeps it so and gives it back. An owner that says nothing for fifteen
 * seconds is gone, as is one of whom it is known. Every method blocks on the store.
 */
public final class OwnDatabase {
  public static final Duration SILENCE = Duration.ofSeconds(15);
  /** Others may be faster, but each try that fails has seen one of them win. */
  private static final int TRIES = 5;

  private final Lease lease;
  private final Owner self;
  private final Predicate<Owner> gone;
  private final InstantSource clock;

  /** @param gone of whom it is known that he is there no more */
  public OwnDatabase(Lease lease, Owner self, Predicate<Owner> gone, InstantSource clock) {
    this.lease = lease;
    this.self = self;
    this.gone = gone;
    this.clock = clock;
  }

  public Taking take() {
    for (int i = 0; i < TRIES; i++) {
      Optional<Tenure> seen = lease.find();
      Optional<Owner> other = seen.filter(tenure -> !isOver(tenure)).map(Tenure::owner);
      if (other.isPresent()) return new Owned(other.get());
      if (lease.take(self, clock.instant(), seen)) return new Taken();
    }
    return lease.find().<Taking>map(tenure -> new Owned(tenure.owner())).orElseGet(() -> new Owned(self));
  }

  /** To be done every five seconds. A database that was away has not forgotten its owner, however late he is. */
  public Keeping keep() {
    if (lease.renew(self.id(), clock.instant()) || lease.take(self, clock.instant(), Optional.empty())) {
      return new Kept();
    }
    return lease.find().<Keeping>map(tenure -> new Lost(tenure.owner())).orElseGet(Kept::new);
  }

  /** Whether this server is still the owner, and stays it until the transaction around this call has ended. */
  public boolean holds() {
    return lease.lock(self.id());
  }

  public void giveBack() {
    lease.giveBack(self.id());
  }

  private boolean isOver(Tenure tenure) {
    return tenure.owner().id().equals(self.id()) || gone.test(tenure.owner()) || tenure.isSilent(clock.instant());
  }

  /** What came of wanting a database. */
  public sealed interface Taking {}

  /** This server owns it from now on. */
  public record Taken() implements Taking {}

  /** Another server has it. */
  public record Owned(Owner by) implements Taking {}

  /** Whether it is still this server's. */
  public sealed interface Keeping {}

  /** It is, and the lease was renewed. */
  public record Kept() implements Keeping {}

  /** Another server took it while this one was silent: this one must stop. */
  public record Lost(Owner to) implements Keeping {}
}
