package metaserver.network.offender;

import metaserver.application.identity.Authenticate;
import metaserver.application.identity.Authentication;
import metaserver.application.identity.LoginAttempt;

public record LogsInOnTheLoop(Authenticate authenticate) {
  public Authentication judge(LoginAttempt attempt) {
    return authenticate.authenticate(attempt);
  }
}
