package metaserver.application.flood;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import metaserver.application.flood.FloodCounts.Step;
import metaserver.application.identity.Eviction;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Member;
import metaserver.domain.identity.Household;
import metaserver.domain.identity.Permission;
import metaserver.domain.identity.PlayerId;

/**
 * Keeps one player from drowning all others: who says too much is warned, then muted, then dropped. Counted per
 * account, for guests per address, so that coming back changes nothing. On the rooms' threads.
 */
public final class FloodControl {
  private static final int MOST_REMEMBERED = 50_000;

  private final FloodLimits limits;
  private final FloodCounts counts;
  private final InstantSource clock;
  private final Map<Object, Talk> talks = new ConcurrentHashMap<>();

  public FloodControl(FloodLimits limits, FloodCounts counts, InstantSource clock) {
    this.limits = limits;
    this.counts = counts;
    this.clock = clock;
  }

  /** Whether he may say this to others now; else he has been told. */
  public boolean letsSay(Member speaker, String line) {
    if (isFree(speaker)) return true;
    Instant now = clock.instant();
    return switch (talk(speaker, now).say(line, now)) {
      case Verdict.Spoken() -> true;
      case Verdict.Warned(var why) -> refuse(speaker, Step.WARNED,
          "You say " + why.words() + ": this line was not sent. Next time you are muted for "
              + words(limits.mute()) + ".");
      case Verdict.Muted(var why, Duration time) -> refuse(speaker, Step.MUTED,
          "You say " + why.words() + ": you are muted for " + words(time) + ".");
      case Verdict.StillMuted(Duration left) -> refuse(speaker, Step.SILENCED,
          "You are muted for another " + words(left) + ".");
      case Verdict.Dropped() -> {
        counts.took(Step.DROPPED);
        speaker.end(new Eviction.Flooding());
        yield false;
      }
    };
  }

  /** Whether he may say what he does now; else he has been told. */
  public boolean letsAct(Member speaker, String line) {
    if (isFree(speaker)) return true;
    Instant now = clock.instant();
    if (talk(speaker, now).deed(now)) return letsSay(speaker, line);
    speaker.hear(new ServerLine("Please wait " + words(limits.deeds().refill()) + " between such lines."));
    return false;
  }

  /** Whether a command of his is obeyed now; if not he was told, once. */
  public boolean letsCommand(Member caller) {
    if (isFree(caller)) return true;
    Instant now = clock.instant();
    return switch (talk(caller, now).command(now)) {
      case NONE -> true;
      case TELL -> refuse(caller, Step.COMMAND_REFUSED, "Slow down: not so many commands at once.");
      case TOLD -> {
        counts.took(Step.COMMAND_REFUSED);
        yield false;
      }
    };
  }

  /** Whether the room hears of a new game of his now; else he has been told. */
  public boolean letsList(Member host) {
    return mayAnnounce(host)
        || refuse(host, Step.GAME_REFUSED, "You announce too many games: this one is not listed. Wait a little.");
  }

  /** Whether a game of his begins now; else he has been told. */
  public boolean letsStart(Member host) {
    if (isFree(host)) return true;
    Instant now = clock.instant();
    return talk(host, now).start(now)
        || refuse(host, Step.GAME_REFUSED, "You start too many games: this one does not count. Wait a little.");
  }

  /** Whether the room hears of a change of his game at once. */
  public boolean letsChange(Member host) {
    if (mayAnnounce(host)) return true;
    counts.took(Step.GAME_HELD);
    return false;
  }

  /** How many packets of whatever kind one client may say; empty for as many as it likes. */
  public Optional<Rate> packets() {
    return limits.off() ? Optional.empty() : Optional.of(limits.packets());
  }

  /** Whether the stay of one whose client said too many packets goes on; else it is over. */
  public boolean bears(Member noisy) {
    if (isFree(noisy)) return true;
    counts.took(Step.DROPPED);
    noisy.end(new Eviction.Flooding());
    return false;
  }

  private boolean mayAnnounce(Member host) {
    if (isFree(host)) return true;
    Instant now = clock.instant();
    return talk(host, now).game(now);
  }

  private boolean isFree(Member speaker) {
    return limits.off() || speaker.may(Permission.TALK_FREELY);
  }

  private boolean refuse(Member speaker, Step step, String line) {
    counts.took(step);
    speaker.hear(new ServerLine(line));
    return false;
  }

  private Talk talk(Member speaker, Instant now) {
    PlayerId player = speaker.player().id();
    Object who = player.isGuest() ? Household.of(speaker.session().session().address()) : player;
    Talk known = talks.get(who);
    if (known != null) return known;
    if (talks.size() >= MOST_REMEMBERED) makeRoom(now);
    return talks.computeIfAbsent(who, _ -> new Talk(limits));
  }

  /** Who said nothing lately is forgotten without loss; if that is not enough, anybody. */
  private void makeRoom(Instant now) {
    talks.values().removeIf(talk -> talk.isIdle(now));
    var left = talks.keySet().iterator();
    for (int i = talks.size(); i >= MOST_REMEMBERED && left.hasNext(); i--) {
      left.next();
      left.remove();
    }
  }

  private static String words(Duration time) {
    long seconds = Math.max(1, time.plusMillis(999).toSeconds());
    return seconds == 1 ? "a second"
        : seconds < 120 || seconds % 60 != 0 ? seconds + " seconds" : seconds / 60 + " minutes";
  }
}
