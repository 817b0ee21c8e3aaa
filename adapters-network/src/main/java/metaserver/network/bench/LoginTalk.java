package metaserver.network.bench;

import io.netty.buffer.ByteBuf;
import java.util.Optional;
import java.util.function.Consumer;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.Protocol;
import metaserver.network.identity.LoginSucceeded;
import metaserver.network.identity.PasswordChallenge;
import metaserver.network.identity.VersionQuery;
import metaserver.network.lobby.RoomList;
import metaserver.network.notices.ServerMessage;
import metaserver.network.wire.Packet;
import metaserver.network.wire.Side;

/** A login connection: answers until the room list is there, then hangs up, as both families do. */
final class LoginTalk implements Talk {
  private final ClientFamily family;
  private final Account account;
  private final Consumer<Admission> admitted;
  private final Consumer<String> failed;
  private Optional<LoginSucceeded> success = Optional.empty();
  private boolean over;

  LoginTalk(ClientFamily family, Account account, Consumer<Admission> admitted, Consumer<String> failed) {
    this.family = family;
    this.account = account;
    this.admitted = admitted;
    this.failed = failed;
  }

  @Override
  public void begin(Line line) {
    line.send(Protocol.login(family), Phrases.login(family, account));
  }

  @Override
  public void frame(Line line, int id, ByteBuf in, int at, int bytes) {
    if (over) return;
    Optional<Packet> packet = Protocol.login(family).decode(Side.SERVER, id, line.open(in, at, bytes));
    packet.ifPresent(said -> heard(line, said));
  }

  private void heard(Line line, Packet said) {
    switch (said) {
      case PasswordChallenge _ -> line.send(Protocol.login(family), Phrases.password(family, account));
      case VersionQuery _ -> line.send(Protocol.login(family), Phrases.version(family));
      case LoginSucceeded welcome -> success = Optional.of(welcome);
      case RoomList rooms -> finish(line, rooms);
      case ServerMessage refusal -> end(line, "login refused with code " + refusal.code());
      default -> {}
    }
  }

  private void finish(Line line, RoomList rooms) {
    LoginSucceeded welcome = success.orElseThrow();
    over = true;
    line.close();
    admitted.accept(new Admission(welcome.userId(), welcome.token(), rooms.rooms()));
  }

  private void end(Line line, String why) {
    ended(why);
    line.close();
  }

  @Override
  public void ended(String why) {
    if (over) return;
    over = true;
    failed.accept(why.startsWith("login") ? why : "login: " + why);
  }
}
