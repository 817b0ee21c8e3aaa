package metaserver.application.games;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import metaserver.application.flood.FloodControl;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Member;
import metaserver.domain.identity.Restriction;
import metaserver.domain.identity.Scope;

/** Lists a game, or takes over what its host changes of it (packet 104): one for each player. On the room's thread. */
public final class HostGame {
  /** Said instead of the list's new entry: the client itself shows nothing of a refusal. */
  static final ServerLine NO_NEW_GAMES =
      new ServerLine("The server is about to restart: no new games. Yours is not listed.");

  private final GameBoards boards;
  private final ListedGames directory;
  private final WireIds ids;
  private final HostChecks checks;
  private final FloodControl flood;
  private final BooleanSupplier draining;
  private final InstantSource clock;

  /** @param draining whether new games are refused */
  public HostGame(
      GameBoards boards, ListedGames directory, WireIds ids, HostChecks checks, FloodControl flood,
      BooleanSupplier draining, InstantSource clock) {
    this.boards = boards;
    this.directory = directory;
    this.ids = ids;
    this.checks = checks;
    this.flood = flood;
    this.draining = draining;
    this.clock = clock;
  }

  public void host(Member host, Advertisement said) {
    if (!host.room().holds(host)) return;
    Optional<Restriction> barred = host.refusal(Scope.HOST, clock.instant());
    if (barred.isPresent()) {
      host.hear(new ServerLine(barred.get().notice()));
      return;
    }
    Optional<LiveGame> listed = boards.hostedBy(host);
    if (listed.isPresent()) {
      listed.get().becomes(said);
      if (flood.letsChange(host)) boards.changed(listed.get());
      else boards.hold(listed.get());
      listed.get().tellHost();
    } else if (draining.getAsBoolean()) {
      host.hear(NO_NEW_GAMES);
    } else if (flood.letsList(host)) {
      list(host, said);
    }
  }

  private void list(Member host, Advertisement said) {
    host.forgetGameSession();
    var game = new LiveGame(
        ids.next(directory::holds), host, said, clock.instant(), checks.known(host.session()));
    boards.add(game);
    game.tellHost();
    checks.check(host.session(), said, found -> host.room().execute(() -> tried(host, said.port(), found)));
  }

  private void tried(Member host, int port, Reachability found) {
    boards.hostedBy(host).ifPresent(game -> {
      game.found(found);
      boards.noted(game);
      if (found == Reachability.UNREACHABLE) {
        host.hear(new ServerLine("Others may be unable to join your game: TCP port " + port
            + " of your address does not answer. Open it in your firewall, or forward it in your router."));
      }
    });
  }
}
