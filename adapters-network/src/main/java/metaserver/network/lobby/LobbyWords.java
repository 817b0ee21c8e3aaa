package metaserver.network.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metaserver.application.lobby.LobbyEvent.CasteChanged;
import metaserver.application.lobby.LobbyEvent.FullView;
import metaserver.application.lobby.LobbyEvent.PlayerChanged;
import metaserver.application.lobby.LobbyEvent.PlayerEntered;
import metaserver.application.lobby.LobbyEvent.PlayerLeft;
import metaserver.application.lobby.LobbyEvent.RoomsSeen;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Welcome;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.lobby.Player;
import metaserver.network.delivery.Wording.Sentence;
import metaserver.network.notices.ServerMessage;
import metaserver.network.notices.TextLine;
import metaserver.network.players.PlayerEntry;
import metaserver.network.players.StoredProfile;
import metaserver.network.wire.Packet;

/** What happens in a room, as packets. */
public final class LobbyWords {
  private static final int LOGIN_SUCCEEDED = 8;

  public static final List<Sentence<?>> SENTENCES = List.of(
      new Sentence<>(PlayerEntered.class, false, (event, to) -> one(PlayerEntry.ADD, event.player(), to)),
      new Sentence<>(PlayerChanged.class, false, (event, to) -> one(PlayerEntry.CHANGE, event.player(), to)),
      new Sentence<>(CasteChanged.class, false,
          (event, to) -> new StoredProfile(PlayerEntries.entry(PlayerEntry.CHANGE, event.self(), to))),
      new Sentence<>(PlayerLeft.class, false, (event, to) -> one(PlayerEntry.DELETE, event.player(), to)),
      new Sentence<>(FullView.class, false, (event, to) -> all(event.players(), to)),
      new Sentence<>(RoomsSeen.class, false, (event, to) -> RoomEntries.list(event.rooms(), to, Optional.empty())),
      new Sentence<>(ServerLine.class, true, (event, _) -> new TextLine(event.text())));

  private LobbyWords() {}

  /**
   * In the order that Aleph One needs: what comes before packets 9 and 3 it throws away, and a game's host it looks up
   * among the players.
   */
  public static List<Packet> welcome(Welcome welcome, List<Packet> games) {
    ClientFamily family = welcome.self().family();
    List<Packet> packets = new ArrayList<>();
    packets.add(new RoomEntered(welcome.self().id().value(), welcome.room().maxPlayers()));
    packets.add(new ServerMessage(LOGIN_SUCCEEDED, "Welcome."));
    welcome.lines().forEach(line -> packets.add(new TextLine(line)));
    packets.add(all(welcome.present(), family));
    packets.addAll(games);
    if (family == ClientFamily.MYTH) packets.add(RoomEntries.list(welcome.rooms(), family, Optional.empty()));
    return packets;
  }

  private static PlayerList one(int verb, Player player, ClientFamily to) {
    return new PlayerList(List.of(PlayerEntries.entry(verb, player, to)));
  }

  private static PlayerList all(List<Player> players, ClientFamily to) {
    return new PlayerList(players.stream().map(player -> PlayerEntries.entry(PlayerEntry.ADD, player, to)).toList());
  }
}
