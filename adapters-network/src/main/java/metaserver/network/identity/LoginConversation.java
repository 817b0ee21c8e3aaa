package metaserver.network.identity;

import io.netty.buffer.ByteBuf;
import java.net.Inet4Address;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import metaserver.application.identity.Authentication;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.LogIn;
import metaserver.application.identity.LoginAttempt;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.lobby.Visitor;
import metaserver.domain.text.Blob;
import metaserver.network.LogText;
import metaserver.network.Protocol;
import metaserver.network.connection.Connection;
import metaserver.network.lobby.Logout;
import metaserver.network.lobby.RoomEntries;
import metaserver.network.lobby.RoomList;
import metaserver.network.players.PlayerEntry;
import metaserver.network.players.StoredProfile;
import metaserver.network.wire.Packet;
import metaserver.network.wire.PacketTable;
import metaserver.network.wire.ProtocolViolation;
import metaserver.network.wire.ProtocolViolation.Kind;
import metaserver.network.wire.Side;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One login as it goes on: what every state of it says and does. */
final class LoginConversation {
  private static final Logger LOG = LoggerFactory.getLogger(LoginConversation.class);

  private final LoginDesk desk;
  private final Connection connection;
  private final ClientFamily family;

  LoginConversation(LoginDesk desk, Connection connection, ClientFamily family) {
    this.desk = desk;
    this.connection = connection;
    this.family = family;
  }

  void send(Packet... packets) {
    connection.send(table(), packets);
  }

  void close() {
    connection.close();
  }

  /** Goes on with a packet that must be of this kind; packet 102 ends the conversation at any time. */
  <P extends Packet> void expect(Class<P> kind, int id, ByteBuf payload, Consumer<P> then) {
    Packet packet = table().decode(Side.CLIENT, id, payload)
        .orElseThrow(() -> new ProtocolViolation(Kind.MOMENT, "packet " + id + " during login"));
    if (packet instanceof Logout) {
      close();
    } else if (kind.isInstance(packet)) {
      then.accept(kind.cast(packet));
    } else {
      throw new ProtocolViolation(Kind.MOMENT, "packet " + id + " at the wrong time");
    }
  }

  /** Has the attempt judged elsewhere; goes on only if it was accepted. */
  void judge(LoginAttempt attempt, Consumer<Authentication.Accepted> then) {
    if (isSentAway(attempt)) return;
    connection.offload(() -> desk.authenticate().authenticate(attempt), verdict -> {
      switch (verdict) {
        case Authentication.Accepted accepted -> then.accept(accepted);
        case Authentication.Refused refused -> refuse(attempt, refused);
      }
    });
  }

  void askVersion(LoginAttempt attempt, Optional<Authentication.Accepted> judged) {
    connection.become(new AwaitingVersion(this, attempt, judged));
    send(new VersionQuery());
  }

  /** Logs in who was judged before. */
  void logIn(Authentication.Accepted who, LoginAttempt attempt) {
    connection.offload(() -> desk.logIn().logIn(who, attempt), outcome -> answer(outcome, attempt));
  }

  /** Judges and logs in on one way to the other thread and back. */
  void logIn(LoginAttempt attempt) {
    if (isSentAway(attempt)) return;
    connection.offload(() -> switch (desk.authenticate().authenticate(attempt)) {
      // Who hung up while his password was hashed shall not end the session that he may have elsewhere.
      case Authentication.Accepted _ when !connection.channel().isActive() ->
          new LogIn.Refused(new Authentication.NotNow("The line is down."));
      case Authentication.Accepted who -> desk.logIn().logIn(who, attempt);
      case Authentication.Refused why -> new LogIn.Refused(why);
    }, outcome -> answer(outcome, attempt));
  }

  /** Whether nobody new is let in; then he was told. */
  private boolean isSentAway(LoginAttempt attempt) {
    boolean closed = desk.closed().getAsBoolean();
    if (closed) {
      refuse(attempt, new Authentication.NotNow("This server is about to restart. Try again in a few minutes."));
    }
    return closed;
  }

  private void answer(LogIn.Outcome outcome, LoginAttempt attempt) {
    switch (outcome) {
      case LogIn.LoggedIn(LiveSession session, SessionToken token) -> {
        desk.counts().accepted(session, family);
        welcome(session, token, attempt);
      }
      case LogIn.Refused(var why) -> refuse(attempt, why);
    }
  }

  private void welcome(LiveSession session, SessionToken token, LoginAttempt attempt) {
    LOG.info("event=login session={} player={} user={} family={} build={} address={}", session.token().brief(),
        session.player(), LogText.quoted(attempt.username()), family, attempt.build(),
        attempt.address().getHostAddress());
    connection.known(family);
    connection.limitTo(desk.stayAfter());
    connection.become(new LoggedIn(this, session));
    connection.write(table(), new LoginSucceeded(session.player().value(), 0, 0, Blob.of(token.bytes())));
    if (family == ClientFamily.MYTH) connection.write(table(), profile(session, attempt));
    send(rooms(session));
  }

  private static StoredProfile profile(LiveSession session, LoginAttempt attempt) {
    return new StoredProfile(new PlayerEntry(
        PlayerEntry.ADD, 0, 0, 0, 0, 0, 0, Profiles.shown(session.profile(), attempt.version(), attempt.build())));
  }

  private RoomList rooms(LiveSession session) {
    Visitor visitor = new Visitor(family, session.caste());
    return RoomEntries.list(desk.rooms().roomsFor(visitor), family, here());
  }

  /** The address that the client reached, if it is one that packets can name. */
  private Optional<Inet4Address> here() {
    return connection.localAddress() instanceof Inet4Address address ? Optional.of(address) : Optional.empty();
  }

  private void refuse(LoginAttempt attempt, Authentication.Refused why) {
    LOG.info("event=login-refused reason={} user={} family={} build={} address={}", why.getClass().getSimpleName(),
        LogText.quoted(attempt.username()), family, attempt.build(), attempt.address().getHostAddress());
    desk.counts().refused(why, family);
    connection.sendAndClose(table(), LoginRefusals.message(why, attempt));
  }

  private PacketTable table() {
    return Protocol.login(family);
  }
}
