package metaserver.network.identity;

import io.netty.buffer.ByteBuf;
import java.util.Optional;
import metaserver.application.identity.Authenticate;
import metaserver.application.identity.LoginAttempt;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Password;
import metaserver.domain.text.Blob;
import metaserver.network.Protocol;
import metaserver.network.connection.Connection;
import metaserver.network.connection.State;
import metaserver.network.notices.ServerMessage;

/** Before packet 100. Its application says which family this is; the families part here. */
final class AwaitingLogin implements State {
  private static final int REPLACE_PROFILE = 1;
  /** Without a salt: Aleph One sends it to the page up to its first NUL, and the token needs none. */
  private static final Blob NO_SALT = Blob.of(new byte[PasswordChallenge.SALT_BYTES]);

  private final LoginDesk desk;
  private final Connection connection;

  AwaitingLogin(LoginDesk desk, Connection connection) {
    this.desk = desk;
    this.connection = connection;
  }

  @Override
  public void received(int id, ByteBuf payload) {
    // What a login consists of does not depend on the family, only the answers do.
    new LoginConversation(desk, connection, connection.likelyFamily()).expect(Login.class, id, payload, this::login);
  }

  private void login(Login login) {
    Optional<ClientFamily> family = login.family();
    if (family.isPresent()) {
      login(login, new LoginConversation(desk, connection, family.get()), family.get());
    } else {
      connection.sendAndClose(Protocol.login(connection.likelyFamily()),
          new ServerMessage(7, "This server is for Myth II and Aleph One."));
    }
  }

  private void login(Login login, LoginConversation talk, ClientFamily family) {
    LoginAttempt attempt = new LoginAttempt(login.username(), new Password(""), false, Profiles.of(login.playerData()),
        (login.flags() & REPLACE_PROFILE) != 0, family, 0, 0, connection.address());
    if (family == ClientFamily.ALEPH_ONE && Authenticate.isGuestName(login.username())) {
      talk.judge(attempt, verdict -> talk.askVersion(attempt, Optional.of(verdict)));
    } else {
      boolean byToken = desk.byToken() && family == ClientFamily.ALEPH_ONE
          && login.maxAuthentication() >= PasswordChallenge.TOKEN;
      talk.send(new PasswordChallenge(byToken ? PasswordChallenge.TOKEN : PasswordChallenge.PLAIN, NO_SALT));
      connection.become(new AwaitingPassword(talk, attempt, byToken));
    }
  }
}
