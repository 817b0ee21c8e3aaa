package metaserver.application.identity;

import static metaserver.application.identity.Clerk.alephOne;
import static metaserver.application.identity.Clerk.myth;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Profile;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionLife;
import metaserver.domain.identity.User;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.Test;

/** How sessions open and end, on whatever store there is. */
interface LogInBehaviour {
  Clerk clerk();

  @Test
  default void loginShouldBeARowThatOutlivesTheServer() {
    Clerk clerk = clerk();
    User ann = clerk.account("Ann");
    LogIn.LoggedIn login = clerk.loggedIn(myth("Ann", "secret", "Ace"));

    Session row = clerk.sessions.open(ann.id()).getFirst();
    assertThat(row).isEqualTo(login.session().session());
    assertThat(row.expiresAt()).isEqualTo(SessionLife.USUAL.endAfterLogin(clerk.now));
    assertThat(clerk.restoreAfterRestart(login.token())).isInstanceOfSatisfying(RestoreSession.Found.class,
        found -> assertThat(found.session().profile()).isEqualTo(login.session().profile()));
  }

  @Test
  default void newestLoginShouldWinInMemoryAndStore() {
    Clerk clerk = clerk();
    User ann = clerk.account("Ann");
    LogIn.LoggedIn old = clerk.loggedIn(myth("Ann", "secret", "Ace"));
    Clerk.SomeStay stay = new Clerk.SomeStay();
    old.session().begin(stay);
    LogIn.LoggedIn fresh = clerk.loggedIn(alephOne("Ann", "secret", "Ace"));

    Eviction taken = new Eviction.Revoked(Revocation.Reason.TAKEN_OVER);
    assertThat(stay.ended).contains(taken);
    assertThat(clerk.presence.all()).containsExactly(fresh.session());
    assertThat(clerk.sessions.open(ann.id())).extracting(Session::token).containsExactly(fresh.session().token());
    assertThat(clerk.restore(old.token())).isEqualTo(new RestoreSession.Revoked(Revocation.Reason.TAKEN_OVER));
    assertThat(clerk.restoreAfterRestart(old.token()))
        .isEqualTo(new RestoreSession.Revoked(Revocation.Reason.TAKEN_OVER));
  }

  @Test
  default void loginsAtOnceShouldLeaveOneSessionTheSameInMemoryAndStore() {
    Clerk clerk = clerk();
    User ann = clerk.account("Ann");
    LogIn logIn = clerk.logIn();
    LoginAttempt attempt = myth("Ann", "secret", "Ace");
    List<LogIn.Outcome> outcomes = AtOnce.run(8,
        _ -> logIn.logIn(new Authentication.Registered(ann, LoginSecret.ACCOUNT_PASSWORD), attempt));

    assertThat(outcomes).allMatch(LogIn.LoggedIn.class::isInstance);
    assertThat(clerk.presence.all()).hasSize(1);
    assertThat(clerk.sessions.open(ann.id())).extracting(Session::token)
        .containsExactly(clerk.presence.all().iterator().next().token());
  }

  @Test
  default void unfinishedLoginShouldNotEndTheSessionBefore() {
    Clerk clerk = clerk();
    clerk.account("Ann");
    LogIn.LoggedIn old = clerk.loggedIn(myth("Ann", "secret", "Ace"));
    clerk.judge(myth("Ann", "secret", "Ace"));

    assertThat(clerk.restore(old.token())).isInstanceOf(RestoreSession.Found.class);
  }

  @Test
  default void accountThatIsDisabledBehindTheVerdictShouldOpenNothing() {
    Clerk clerk = clerk();
    User ann = clerk.account("Ann");
    LoginAttempt attempt = myth("Ann", "secret", "Ace");
    Authentication.Accepted verdict = (Authentication.Accepted) clerk.judge(attempt);
    clerk.disable("Ann");

    assertThat(clerk.logIn().logIn(verdict, attempt)).isInstanceOf(LogIn.Refused.class);
    assertThat(clerk.presence.all()).isEmpty();
    assertThat(clerk.sessions.open(ann.id())).isEmpty();
  }

  @Test
  default void passwordThatIsChangedBehindTheVerdictShouldOpenNothing() {
    Clerk clerk = clerk();
    User ann = clerk.account("Ann");
    LoginAttempt attempt = myth("Ann", "secret", "Ace");
    Authentication.Accepted verdict = (Authentication.Accepted) clerk.judge(attempt);
    new ChangePassword(clerk.operators(), clerk.hasher)
        .change(NameKey.of("Ann"), new Password("another"), PasswordUse.GAME_CLIENTS);

    assertThat(clerk.logIn().logIn(verdict, attempt)).isEqualTo(new LogIn.Refused(new Authentication.WrongPassword()));
    assertThat(clerk.sessions.open(ann.id())).isEmpty();
  }

  @Test
  default void firstLoginShouldBringAProfileAndLaterOnesReplaceItOnlyWhenAsked() {
    Clerk clerk = clerk();
    clerk.account("Ann");
    assertThat(profile(clerk, myth("Ann", "secret", "First"))).isEqualTo(Clerk.shown("First"));
    assertThat(profile(clerk, myth("Ann", "secret", "Second"))).isEqualTo(Clerk.shown("First"));
    LoginAttempt replacing = new LoginAttempt("Ann", new Password("secret"), false, Clerk.shown("Third"), true,
        ClientFamily.MYTH, 2180, 444, Clerk.HERE);
    assertThat(profile(clerk, replacing)).isEqualTo(Clerk.shown("Third"));
    assertThat(profile(clerk, myth("Ann", "secret", "Fourth"))).isEqualTo(Clerk.shown("Third"));
  }

  @Test
  default void playerWhoseKeptNickShowsNothingShouldBeShownByHisAccount() {
    Clerk clerk = clerk();
    clerk.account("Ann");

    assertThat(profile(clerk, myth("Ann", "secret", " |p")).nick().text()).isEqualTo("Ann");
  }

  @Test
  default void guestsShouldHaveNumbersOfTheirOwnAndNoRow() {
    Clerk clerk = clerk();
    Set<PlayerId> ids = new HashSet<>();
    for (int i = 0; i < 5; i++) ids.add(clerk.loggedIn(myth("sam", "", "Sam")).session().player());
    LogIn.LoggedIn guest = clerk.loggedIn(alephOne("", "", "Sam"));

    assertThat(ids).hasSize(5).allMatch(PlayerId::isGuest).doesNotContain(guest.session().player());
    assertThat(guest.session().profile()).isEqualTo(new Profile(1, guest.session().profile().primary(),
        guest.session().profile().secondary(), new Nick("|iGuest|p Sam"), ""));
    assertThat(clerk.loggedIn(myth("sam", "", "Sam")).session().profile().team()).isEqualTo("Sent");
    assertThat(clerk.restoreAfterRestart(guest.token())).isEqualTo(new RestoreSession.Unknown());
    assertThat(clerk.restore(guest.token())).isInstanceOf(RestoreSession.Found.class);
  }

  @Test
  default void loginThatMeetsATokenBeingRestoredShouldStillBeTheOnlyOne() {
    Clerk clerk = clerk();
    clerk.account("Ann");
    LogIn.LoggedIn old = clerk.loggedIn(myth("Ann", "secret", "Ace"));
    clerk.presence.forget(old.session()); // as after a restart
    clerk.switchboard.after("find", () -> clerk.loggedIn(myth("Ann", "secret", "Ace")));

    assertThat(clerk.restore(old.token())).isNotInstanceOf(RestoreSession.Found.class);
    assertThat(clerk.presence.all()).hasSize(1);
  }

  private static Profile profile(Clerk clerk, LoginAttempt attempt) {
    return clerk.loggedIn(attempt).session().profile();
  }
}
