package metaserver.bootstrap.endtoend;

import java.util.List;
import metaserver.bootstrap.client.Advert;
import metaserver.bootstrap.client.EndReport;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.domain.games.GameType;
import metaserver.network.games.GameEntry;
import metaserver.network.games.GameList;
import metaserver.network.games.GamePlayerList;
import metaserver.network.games.StartGame;

/**
 * A game of one against one, which the host wins.
 *
 * @param number of the game on the wire
 */
public record Duel(int host, int guest, int number) {
  private static final int TEN_MINUTES = 600;

  /** Packets 104, 111 and 114; returns when the guest has seen it start. */
  public static Duel start(Inside host, Inside guest, String name) {
    host.client().say(Advert.of(GameType.CAPTURES, name).packet());
    int number = hear(guest, host, GameEntry.ADD).gameId();
    host.client().say(new GamePlayerList(number, List.of(host.id(), guest.id())), new StartGame(TEN_MINUTES));
    hear(guest, host, GameEntry.CHANGE);
    return new Duel(host.id(), guest.id(), number);
  }

  private static GameEntry hear(Inside who, Inside host, int verb) {
    GameEntry entry = who.client().await(GameList.class).games().getFirst();
    return entry.verb() == verb && entry.creatingPlayerId() == host.id() ? entry : hear(who, host, verb);
  }

  /** Packet 112. */
  public void report(Inside sender) {
    sender.client().say(EndReport.of(GameType.CAPTURES).team(0, host).team(1, guest).packet(number, sender.id()));
  }
}
