package metaserver.network.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import metaserver.application.account.Mail;

/**
 * A mail that is to be handed over.
 *
 * @param pauses before each further attempt that is left
 * @param due when, by the clock of {@link System#nanoTime}
 */
record Outgoing(Mail mail, List<Duration> pauses, long due) implements Delayed {
  static Outgoing now(Mail mail, List<Duration> pauses) {
    return new Outgoing(mail, pauses, System.nanoTime());
  }

  /** The next attempt; empty if that was the last one. */
  Optional<Outgoing> later() {
    return pauses.stream().findFirst().map(
        pause -> new Outgoing(mail, pauses.subList(1, pauses.size()), System.nanoTime() + pause.toNanos()));
  }

  @Override
  public long getDelay(TimeUnit unit) {
    return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  @Override
  public int compareTo(Delayed other) {
    return Long.signum(due - ((Outgoing) other).due);
  }
}
