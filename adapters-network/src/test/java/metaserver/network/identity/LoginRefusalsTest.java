package metaserver.network.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import metaserver.application.identity.Authentication;
import metaserver.application.identity.LoginAttempt;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Password;
import metaserver.network.notices.ServerMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginRefusalsTest {
  private static final List<Authentication.Refused> ALL = List.of(
      new Authentication.WrongPassword(), new Authentication.AccountDisabled(), new Authentication.VersionTooOld(),
      new Authentication.GuestsDisabled(), new Authentication.NameTaken(),
      new Authentication.WrongGamePassword(), new Authentication.NotVerified(),
      new Authentication.TooManyFailures(Duration.ofSeconds(60)), new Authentication.NotNow("The store is away."));

  @ParameterizedTest
  @CsvSource({
    "WrongPassword,    3,  3,  3",
    "WrongGamePassword, 1, 1, 1",
    "NotVerified,     14, 14,  4",
    "AccountDisabled, 14, 14,  4",
    "VersionTooOld,    2,  2,  2",
    "GuestsDisabled,   3, 16,  3",
    "NameTaken,        3, 17,  3",
    "TooManyFailures,  1,  1,  1",
    "NotNow,           1,  1,  1"
  })
  void codeShouldBeOneThatTheClientKnows(String verdict, int oldMyth, int newMyth, int alephOne) {
    Authentication.Refused why = ALL.stream()
        .filter(one -> one.getClass().getSimpleName().equals(verdict)).findFirst().orElseThrow();

    assertThat(LoginRefusals.message(why, attempt(ClientFamily.MYTH, 427)).code()).isEqualTo(oldMyth);
    assertThat(LoginRefusals.message(why, attempt(ClientFamily.MYTH, 428)).code()).isEqualTo(newMyth);
    assertThat(LoginRefusals.message(why, attempt(ClientFamily.ALEPH_ONE, 0)).code()).isEqualTo(alephOne);
    assertThat(LoginRefusals.message(why, attempt(ClientFamily.MYTH, 428)).message())
        .hasSizeBetween(1, ServerMessage.TEXT_BYTES - 1);
  }

  private static LoginAttempt attempt(ClientFamily family, int build) {
    return new LoginAttempt(
        "ann", new Password(""), false, Accounts.PROFILE, false, family, 2180, build, Accounts.address("192.0.2.1"));
  }
}
