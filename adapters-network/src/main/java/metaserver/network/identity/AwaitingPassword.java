package metaserver.network.identity;

import io.netty.buffer.ByteBuf;
import java.util.Optional;
import metaserver.application.identity.LoginAttempt;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Password;
import metaserver.network.connection.State;

/** Before packet 109. Aleph One expects the verdict on it at once, Myth II only after its version. */
final class AwaitingPassword implements State {
  private final LoginConversation talk;
  private final LoginAttempt attempt;
  private final boolean byToken;

  AwaitingPassword(LoginConversation talk, LoginAttempt attempt, boolean byToken) {
    this.talk = talk;
    this.attempt = attempt;
    this.byToken = byToken;
  }

  @Override
  public void received(int id, ByteBuf payload) {
    talk.expect(PasswordResponse.class, id, payload, this::answered);
  }

  private void answered(PasswordResponse response) {
    LoginAttempt answered = byToken
        ? attempt.bringing(response.password())
        : attempt.answeredWith(new Password(response.password()));
    if (attempt.family() == ClientFamily.ALEPH_ONE) {
      talk.judge(answered, verdict -> talk.askVersion(answered, Optional.of(verdict)));
    } else {
      talk.askVersion(answered, Optional.empty());
    }
  }
}
