package metaserver.network.offender;

import java.util.Optional;
import metaserver.application.identity.Authenticate;
import metaserver.application.identity.Authentication;
import metaserver.application.identity.LoginAttempt;

public record LogsInFromALambdaOnTheLoop(Authenticate authenticate) {
  public Optional<Authentication> judge(Optional<LoginAttempt> attempt) {
    return attempt.map(given -> authenticate.authenticate(given));
  }
}
