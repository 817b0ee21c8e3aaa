package metaserver.application.identity;

import static metaserver.application.identity.Clerk.myth;
import static org.assertj.core.api.Assertions.assertThat;

import metaserver.domain.identity.User;
import org.junit.jupiter.api.Test;

class LogInTest implements LogInBehaviour {
  private final Clerk clerk = Clerk.inMemory();

  @Override
  public Clerk clerk() {
    return clerk;
  }

  @Test
  void storeThatGoesAwayBehindTheVerdictShouldLeaveTheOldSessionAlone() {
    User ann = clerk.account("Ann");
    LogIn.LoggedIn old = clerk.loggedIn(myth("Ann", "secret", "Ace"));
    clerk.switchboard.away(true);

    assertThat(clerk.logIn().logIn(
        new Authentication.Registered(ann, LoginSecret.ACCOUNT_PASSWORD), myth("Ann", "secret", "Ace")))
        .isInstanceOfSatisfying(LogIn.Refused.class,
            refused -> assertThat(refused.why()).isInstanceOf(Authentication.NotNow.class));
    assertThat(clerk.restore(old.token())).isInstanceOf(RestoreSession.Found.class);
  }
}
