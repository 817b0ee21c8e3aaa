package metaserver.network.bench;

import io.netty.buffer.ByteBuf;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.Protocol;
import metaserver.network.lobby.RoomLogin;
import metaserver.network.lobby.SetPlayerData;
import metaserver.network.notices.KeepAlive;
import org.jspecify.annotations.Nullable;

/**
 * A room connection: enters, then answers when asked whether it lives, and counts the lines and the changes of games it
 * hears.
 */
final class RoomTalk implements Talk {
  private static final int SERVER_MESSAGE = 3;
  private static final int PLAYER_LIST = 1;
  private static final int GAME_LIST = 2;
  private static final int CHAT = 200;
  private static final int KEEP_ALIVE = 202;
  private static final int ENTERED = 8;

  private final ClientFamily family;
  private final Account account;
  private final Admission admission;
  private final Outcome outcome;
  private final Roster roster;
  private final AtomicLong heard = new AtomicLong();
  private final AtomicLong gameChanges = new AtomicLong();
  private volatile Optional<Stamps> stamps = Optional.empty();
  private volatile LongConsumer gameTimes = _ -> {};
  private @Nullable Line line;
  private long hearing;
  private long noticing;
  private boolean entered;
  private boolean over;

  RoomTalk(ClientFamily family, Account account, Admission admission, Outcome outcome) {
    this.family = family;
    this.account = account;
    this.admission = admission;
    this.outcome = outcome;
    this.roster = new Roster(admission.playerId());
  }

  @Override
  public void begin(Line up) {
    line = up;
    up.send(Protocol.room(family),
        new RoomLogin(admission.token(), account.username()),
        new SetPlayerData(Phrases.playerData(family, account)));
  }

  @Override
  public void frame(Line from, int id, ByteBuf in, int at, int bytes) {
    switch (id) {
      case CHAT -> chat(from, in, at, bytes);
      case GAME_LIST -> games(from.open(in, at, bytes));
      case PLAYER_LIST -> players(from.open(in, at, bytes));
      case KEEP_ALIVE -> from.send(Protocol.room(family), new KeepAlive());
      case SERVER_MESSAGE -> verdict(from, from.open(in, at, bytes).getInt(0));
      default -> {}
    }
  }

  private void chat(Line from, ByteBuf in, int at, int bytes) {
    hearing++;
    Optional<Stamps> wanted = stamps;
    if (wanted.isPresent() && wanted.get().isOn(bytes)) wanted.get().read(from.open(in, at, bytes));
  }

  private void games(ByteBuf list) {
    if (!Advert.isChange(list)) return;
    noticing++;
    gameTimes.accept(Advert.dueNanos(list));
  }

  private void players(ByteBuf list) {
    roster.read(list);
    if (entered || over || !roster.isSelfSeen()) return;
    entered = true;
    outcome.entered();
  }

  private void verdict(Line from, int code) {
    if (over || code == ENTERED) return;
    over = true;
    from.close();
    outcome.refused(code, entered);
  }

  @Override
  public void caughtUp(Line from) {
    heard.setRelease(hearing);
    gameChanges.setRelease(noticing);
  }

  @Override
  public void ended(String why) {
    if (over) return;
    over = true;
    outcome.ended(why, entered);
  }

  /** Hangs up; the outcome is told nothing more. */
  void leave() {
    over = true;
    if (line != null) line.close();
  }

  /** From now on lines with a stamp are looked into. */
  void look(Stamps now) {
    stamps = Optional.of(now);
  }

  /** From now on told when each change of a game was due. */
  void timeGames(LongConsumer due) {
    gameTimes = due;
  }

  /** How many changes of games came so far. Any thread may ask. */
  long gameChanges() {
    return gameChanges.getAcquire();
  }

  /** Reads no more, ever. */
  void stopReading() {
    line().channel().config().setAutoRead(false);
  }

  Line line() {
    if (line == null) throw new IllegalStateException("not in a room yet");
    return line;
  }

  Roster roster() {
    return roster;
  }

  /** How many lines of chat came so far. Any thread may ask. */
  long heard() {
    return heard.getAcquire();
  }

  /** What becomes of it. */
  interface Outcome {
    void entered();

    void refused(int code, boolean inside);

    void ended(String why, boolean inside);
  }
}
