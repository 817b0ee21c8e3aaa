package metaserver.network.identity;

import io.netty.buffer.ByteBuf;
import java.util.Optional;
import metaserver.application.identity.Authentication;
import metaserver.application.identity.LoginAttempt;
import metaserver.network.connection.State;

/** Before packet 115, with which a login is complete. */
final class AwaitingVersion implements State {
  private final LoginConversation talk;
  private final LoginAttempt attempt;
  private final Optional<Authentication.Accepted> judged;

  AwaitingVersion(LoginConversation talk, LoginAttempt attempt, Optional<Authentication.Accepted> judged) {
    this.talk = talk;
    this.attempt = attempt;
    this.judged = judged;
  }

  @Override
  public void received(int id, ByteBuf payload) {
    talk.expect(VersionReport.class, id, payload, this::complete);
  }

  private void complete(VersionReport version) {
    LoginAttempt complete = attempt.ofClient(version.applicationVersion(), version.buildNumber());
    if (judged.isPresent()) {
      talk.logIn(judged.get(), complete);
    } else {
      talk.logIn(complete);
    }
  }
}
