package metaserver.application.flood;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import metaserver.application.flood.FloodLimits.Within;
import metaserver.application.flood.Verdict.Offence;

/**
 * What one account, or one address, said lately. The rooms' threads come here one after the other: whoever changes
 * rooms has one for a moment in each.
 */
final class Talk {
  private final FloodLimits limits;
  private final Tokens lines;
  private final Tokens commands;
  private final Tokens games;
  private final Tokens starts;
  private final Tokens deeds;
  private final Deque<Spoken> spoken = new ArrayDeque<>();
  private int offences;
  private Instant lastOffence = Instant.MIN;
  private Instant mutedUntil = Instant.MIN;
  private boolean hurried;

  Talk(FloodLimits limits) {
    this.limits = limits;
    this.lines = new Tokens(limits.lines());
    this.commands = new Tokens(limits.lines());
    this.games = new Tokens(limits.games());
    this.starts = new Tokens(limits.games());
    this.deeds = new Tokens(limits.deeds());
  }

  synchronized Verdict say(String line, Instant now) {
    forget(now);
    if (now.isBefore(mutedUntil)) {
      return lines.take(now) ? new Verdict.StillMuted(Duration.between(now, mutedUntil)) : drop(now);
    }
    String text = line.strip();
    if (!lines.take(now)) return offend(Offence.TOO_FAST, now);
    if (equal(text, now) >= limits.repeats().most()) return offend(Offence.TOO_OFTEN, now);
    if (characters(now) + text.length() > limits.characters().most()) return offend(Offence.TOO_MUCH, now);
    spoken.add(new Spoken(now, text));
    return new Verdict.Spoken();
  }

  private void forget(Instant now) {
    if (offences > 0 && !now.isBefore(mutedUntil) && since(lastOffence, now, limits.forget())) offences = 0;
    while (!spoken.isEmpty() && isOver(spoken.peek(), limits.repeats(), now)
        && isOver(spoken.peek(), limits.characters(), now)) {
      spoken.remove();
    }
  }

  private Verdict offend(Offence why, Instant now) {
    offences++;
    lastOffence = now;
    if (offences == 1) return new Verdict.Warned(why);
    if (offences > 2) return drop(now);
    mutedUntil = now.plus(limits.mute());
    return new Verdict.Muted(why, limits.mute());
  }

  /** He comes back as somebody who is muted. */
  private Verdict drop(Instant now) {
    offences = 2;
    lastOffence = now;
    mutedUntil = now.plus(limits.mute());
    return new Verdict.Dropped();
  }

  private long equal(String text, Instant now) {
    return spoken.stream()
        .filter(before -> !isOver(before, limits.repeats(), now) && before.text().equalsIgnoreCase(text)).count();
  }

  private int characters(Instant now) {
    return spoken.stream().filter(before -> !isOver(before, limits.characters(), now))
        .mapToInt(before -> before.text().length()).sum();
  }

  /** Whether he may give a command; {@code TELL} once, when he is first refused. */
  synchronized Haste command(Instant now) {
    if (commands.take(now)) {
      hurried = false;
      return Haste.NONE;
    }
    boolean told = hurried;
    hurried = true;
    return told ? Haste.TOLD : Haste.TELL;
  }

  synchronized boolean game(Instant now) {
    return games.take(now);
  }

  /** Counted apart from {@link #game}: who changed a game often may still begin it. */
  synchronized boolean start(Instant now) {
    return starts.take(now);
  }

  synchronized boolean deed(Instant now) {
    return deeds.take(now);
  }

  /** Whether forgetting him changes nothing. */
  synchronized boolean isIdle(Instant now) {
    forget(now);
    return offences == 0 && spoken.isEmpty()
        && Stream.of(lines, commands, games, starts, deeds).allMatch(tokens -> tokens.isFull(now));
  }

  private static boolean isOver(Spoken line, Within limit, Instant now) {
    return since(line.at(), now, limit.time());
  }

  private static boolean since(Instant then, Instant now, Duration time) {
    return !now.isBefore(then.plus(time));
  }

  enum Haste {
    NONE,
    TELL,
    TOLD
  }

  private record Spoken(Instant at, String text) {}
}
