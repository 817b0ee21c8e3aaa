package metaserver.network.lobby;

import java.util.List;
import metaserver.application.lobby.ChangeAppearance;
import metaserver.application.lobby.GoDeaf;
import metaserver.application.lobby.RefreshView;
import metaserver.network.Protocol;
import metaserver.network.notices.ServerMessage;
import metaserver.network.players.PlayerData;
import metaserver.network.wire.ProtocolViolation;

/** What players change of themselves, and how they leave. */
public final class LobbyReactions {
  private static final int LOGOUT_SUCCEEDED = 9;

  private final ChangeAppearance changeAppearance;
  private final GoDeaf goDeaf;
  private final RefreshView refreshView;

  public LobbyReactions(ChangeAppearance changeAppearance, GoDeaf goDeaf, RefreshView refreshView) {
    this.changeAppearance = changeAppearance;
    this.goDeaf = goDeaf;
    this.refreshView = refreshView;
  }

  public List<Reaction<?>> all() {
    return List.of(
        new Reaction<>(SetPlayerData.class, (visit, packet) -> change(visit, packet.playerData())),
        new Reaction<>(SetPlayerMode.class, this::mode),
        new Reaction<>(FullUpdateRequest.class, (visit, _) -> refreshView.refresh(visit.member())),
        new Reaction<>(Logout.class, (visit, _) -> logOut(visit)),
        new Reaction<>(RoomLogin.class, (_, _) -> {
          throw new ProtocolViolation(ProtocolViolation.Kind.MOMENT, "packet 101 in a room");
        }));
  }

  private void change(Visit visit, PlayerData data) {
    changeAppearance.change(
        visit.member(), data.icon(), data.primaryColor().color(), data.secondaryColor().color(), isBusy(data));
  }

  static boolean isBusy(PlayerData data) {
    return (data.state() & 1) != 0;
  }

  private void mode(Visit visit, SetPlayerMode packet) {
    switch (packet.mode()) {
      case SetPlayerMode.LISTENING -> goDeaf.go(visit.member(), false, packet.gameSession());
      case SetPlayerMode.DEAF -> goDeaf.go(visit.member(), true, packet.gameSession());
      default -> throw new ProtocolViolation("player mode " + packet.mode());
    }
  }

  /** The stay ends with the connection, as it does when the line breaks. */
  private static void logOut(Visit visit) {
    visit.connection().sendAndClose(
        Protocol.room(visit.member().player().family()), new ServerMessage(LOGOUT_SUCCEEDED, "Goodbye."));
  }
}
