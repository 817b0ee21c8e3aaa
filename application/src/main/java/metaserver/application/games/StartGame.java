package metaserver.application.games;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.flood.FloodControl;
import metaserver.application.lobby.Member;
import metaserver.domain.identity.ClientFamily;

/** Starts the clock of a listed game, and hands the game to who keeps the score (packet 114). On the room's thread. */
public final class StartGame {
  private static final int TICKS_A_SECOND = 30;

  /** Aleph One says a limit that it does not have as a very long one, or as a negative number. */
  private static final Duration LONGEST = Duration.ofDays(7);

  private final GameBoards boards;
  private final Scorekeeper scorekeeper;
  private final FloodControl flood;
  private final InstantSource clock;

  public StartGame(GameBoards boards, Scorekeeper scorekeeper, FloodControl flood, InstantSource clock) {
    this.boards = boards;
    this.scorekeeper = scorekeeper;
    this.flood = flood;
    this.clock = clock;
  }

  /**
   * Nothing happens without a game, or if it runs already: a host who plays again says so first (packet 113). Nor for
   * one who starts too many, who is told.
   *
   * @param time seconds from Myth, ticks from Aleph One; 0 or less for no limit
   */
  public void start(Member host, int time) {
    boards.hostedBy(host).filter(game -> !game.isRunning() && flood.letsStart(host)).ifPresent(game -> {
      if (host.player().family() == ClientFamily.ALEPH_ONE) game.name(GameBoards.playersOf(game));
      game.start(clock.instant(), limit(host.player().family(), time), scorekeeper);
      boards.changed(game);
    });
  }

  private static Optional<Duration> limit(ClientFamily family, int time) {
    Duration said = switch (family) {
      case MYTH -> Duration.ofSeconds(time);
      case ALEPH_ONE -> Duration.ofSeconds(time).dividedBy(TICKS_A_SECOND);
    };
    return said.isPositive() && said.compareTo(LONGEST) < 0 ? Optional.of(said) : Optional.empty();
  }
}
