package metaserver.application.flood;

import java.time.Duration;

/**
 * How much somebody may say.
 *
 * @param off whether nobody is ever held up
 * @param lines of chat
 * @param repeats of one line
 * @param characters of all lines
 * @param mute how long he says nothing after the second offence
 * @param forget how long after an offence he is as good as anybody
 * @param games how often he may announce a game, or a change of it; and how often start one
 * @param deeds how often he may say what he does (.me)
 * @param packets of any kind, from one client in a room
 */
public record FloodLimits(
    boolean off,
    Rate lines,
    Within repeats,
    Within characters,
    Duration mute,
    Duration forget,
    Rate games,
    Rate deeds,
    Rate packets) {
  public static final FloodLimits USUAL = new FloodLimits(false, new Rate(8, Duration.ofSeconds(1)),
      new Within(3, Duration.ofSeconds(15)), new Within(1000, Duration.ofSeconds(10)), Duration.ofMinutes(1),
      Duration.ofMinutes(10), new Rate(20, Duration.ofSeconds(1)), new Rate(1, Duration.ofSeconds(15)),
      new Rate(500, Duration.ofMillis(50)));

  public FloodLimits withOff(boolean now) {
    return new FloodLimits(now, lines, repeats, characters, mute, forget, games, deeds, packets);
  }

  /** So many at most in any such time. */
  public record Within(int most, Duration time) {}
}
