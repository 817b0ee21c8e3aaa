package metaserver.application.identity;

import static metaserver.application.identity.Clerk.alephOne;
import static metaserver.application.identity.Clerk.myth;
import static org.assertj.core.api.Assertions.assertThat;

import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticateTest {
  private final Clerk clerk = Clerk.inMemory();

  @ParameterizedTest
  @ValueSource(strings = {"Ann", "ANN", " ann ", "|bAnn|p"})
  void rightPasswordShouldBeAcceptedUnderAnySpellingOfTheName(String name) {
    var ann = clerk.account("Ann");

    assertThat(clerk.judge(myth(name, "secret", "Ace")))
        .isEqualTo(new Authentication.Registered(ann, LoginSecret.ACCOUNT_PASSWORD));
    assertThat(clerk.judge(alephOne(name, "secret", "Ace")))
        .isEqualTo(new Authentication.Registered(ann, LoginSecret.ACCOUNT_PASSWORD));
  }

  @Test
  void unknownNameShouldCostAHashLikeAWrongPassword() {
    clerk.account("Ann");
    assertThat(clerk.judge(myth("Ann", "wrong", "Ace"))).isEqualTo(new Authentication.WrongPassword());
    assertThat(clerk.hasher.calls).isEqualTo(1);
    assertThat(clerk.judge(myth("Nobody", "wrong", "Ace"))).isEqualTo(new Authentication.WrongPassword());
    assertThat(clerk.hasher.calls).isEqualTo(2);
  }

  @Test
  void disabledAccountShouldBeRevealedOnlyByItsPassword() {
    clerk.account("Ann");
    clerk.disable("Ann");

    assertThat(clerk.judge(myth("Ann", "secret", "Ace"))).isEqualTo(new Authentication.AccountDisabled());
    assertThat(clerk.judge(myth("Ann", "wrong", "Ace"))).isEqualTo(new Authentication.WrongPassword());
  }

  @Test
  void mythClientShouldBeJudgedByItsVersionAndAlephOneNever() {
    clerk.account("Ann");

    assertThat(clerk.judge(myth("Ann", "secret", "Ace").ofClient(2179, 444)))
        .isEqualTo(new Authentication.VersionTooOld());
    assertThat(clerk.judge(myth("Ann", "secret", "Ace").ofClient(2180, 426)))
        .isEqualTo(new Authentication.VersionTooOld());
    assertThat(clerk.judge(myth("Ann", "secret", "Ace").ofClient(2180, 427)))
        .isInstanceOf(Authentication.Registered.class);
    assertThat(clerk.judge(alephOne("Ann", "secret", "Ace").ofClient(0, 0)))
        .isInstanceOf(Authentication.Registered.class);
    assertThat(clerk.hasher.calls).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "guest", "GUEST ", "|iguest|p"})
  void alephOneWithoutANameShouldBeAGuest(String name) {
    assertThat(clerk.judge(alephOne(name, "", "Sam"))).isEqualTo(new Authentication.Guest(new Nick("|iGuest|p Sam")));
    assertThat(clerk.hasher.calls).isZero();
  }

  @Test
  void mythWithoutAPasswordShouldBeAGuestUnderAFreeName() {
    assertThat(clerk.judge(myth("sam", "", "Sam"))).isEqualTo(new Authentication.Guest(new Nick("Sam")));
    assertThat(clerk.judge(myth("sam", "", " "))).isEqualTo(new Authentication.Guest(new Nick("sam")));
    assertThat(clerk.judge(myth("guest", "", "Sam"))).isEqualTo(new Authentication.Guest(new Nick("Sam")));
    assertThat(clerk.judge(alephOne("sam", "", "Sam"))).isEqualTo(new Authentication.WrongPassword());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "|p", "\u00a0", "|\u0001p"})
  void mythNameThatShowsNothingShouldBeRefused(String name) {
    assertThat(clerk.judge(myth(name, "", ""))).isEqualTo(new Authentication.WrongPassword());
    assertThat(clerk.judge(myth(name, "secret", "Sam"))).isEqualTo(new Authentication.WrongPassword());
  }

  @Test
  void nameThatFillsTheWholePlaceShouldBeRefused() {
    assertThat(clerk.judge(myth("x".repeat(32), "", "Sam"))).isEqualTo(new Authentication.WrongPassword());
    assertThat(clerk.judge(alephOne("guest" + " ".repeat(27), "", "Sam")))
        .isEqualTo(new Authentication.WrongPassword());
    assertThat(clerk.judge(myth("x".repeat(31), "", "Sam"))).isInstanceOf(Authentication.Guest.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ann", "aNN", "|bAnn|p", " Ann ", "An\u0001n", "ACE", "|rAce"})
  void guestShouldNotShowTheNameOrNickOfAnAccount(String name) {
    clerk.account("Ann");
    clerk.logIn(myth("Ann", "secret", "Ace"));

    assertThat(clerk.judge(myth("sam", "", name))).isEqualTo(new Authentication.NameTaken());
    assertThat(clerk.judge(alephOne("", "", name))).isEqualTo(new Authentication.NameTaken());
    assertThat(clerk.judge(myth(name, "", ""))).isEqualTo(new Authentication.NameTaken());
    clerk.disable("Ann");
    assertThat(clerk.judge(alephOne("guest", "", name))).isEqualTo(new Authentication.NameTaken());
  }

  @Test
  void guestShouldNotLogInUnderARegisteredName() {
    clerk.account("Ann");

    assertThat(clerk.judge(myth("Ann", "", "Sam"))).isEqualTo(new Authentication.NameTaken());
  }

  @Test
  void guestsShouldBeRefusedWhereTheyAreDisabled() {
    clerk.rules = new LoginRules(false, 2180, 427, true);

    assertThat(clerk.judge(myth("sam", "", "Sam"))).isEqualTo(new Authentication.GuestsDisabled());
    assertThat(clerk.judge(alephOne("", "", "Sam"))).isEqualTo(new Authentication.GuestsDisabled());
  }

  @Test
  void wrongPasswordsShouldBeSlowedBeforeAnyHashingAndOnlyFromThere() {
    clerk.account("Ann");
    for (int i = 0; i < 3; i++) clerk.judge(myth("Ann", "wrong", "Ace"));
    clerk.switchboard.calls();
    int hashed = clerk.hasher.calls;

    assertThat(clerk.judge(myth("ANN ", "secret", "Ace"))).isInstanceOf(Authentication.TooManyFailures.class);
    assertThat(clerk.hasher.calls).isEqualTo(hashed);
    assertThat(clerk.switchboard.calls()).isEmpty();
    LoginAttempt elsewhere = new LoginAttempt("Ann", new Password("secret"), false, Clerk.shown("Ace"), false,
        ClientFamily.MYTH, 2180, 444, Clerk.THERE);
    assertThat(clerk.judge(elsewhere)).isInstanceOf(Authentication.Registered.class);
    clerk.now = clerk.now.plusSeconds(2);
    assertThat(clerk.judge(myth("Ann", "secret", "Ace"))).isInstanceOf(Authentication.Registered.class);
  }

  @Test
  void oldHashShouldBeReplacedByTheFirstLogin() {
    clerk.account("Ann", Clerk.Hashing.BCRYPT);

    assertThat(clerk.logIn(myth("Ann", "secret", "Ace"))).isInstanceOf(LogIn.LoggedIn.class);
    assertThat(clerk.users.find(NameKey.of("Ann")).orElseThrow().passwordHash()).isEqualTo(Clerk.Hashing.of("secret"));
  }

  @Test
  void twoLoginsThatReplaceAnOldHashAtOnceShouldBothBeAccepted() {
    clerk.account("Ann", Clerk.Hashing.BCRYPT);
    LoginAttempt attempt = myth("Ann", "secret", "Ace");
    clerk.switchboard.after("find", () -> {
      var user = clerk.users.find(NameKey.of("Ann")).orElseThrow();
      clerk.users.rehash(user.id(), user.passwordHash(), Clerk.Hashing.of("secret")); // salted otherwise in earnest
    });

    assertThat(clerk.logIn(attempt)).isInstanceOf(LogIn.LoggedIn.class);
  }

  @Test
  void passwordThatChangesWhileAnOldHashIsReplacedShouldRefuseTheOldOne() {
    clerk.account("Ann", Clerk.Hashing.BCRYPT);
    clerk.switchboard.after("find", () -> new ChangePassword(clerk.operators(), clerk.hasher)
        .change(NameKey.of("Ann"), new Password("another"), PasswordUse.GAME_CLIENTS));

    assertThat(clerk.judge(myth("Ann", "secret", "Ace"))).isEqualTo(new Authentication.WrongPassword());
  }

  @Test
  void absentStoreAndBusyHasherShouldNotBeThePlayersFault() {
    clerk.account("Ann");
    clerk.hasher.busy = true;
    assertThat(clerk.judge(myth("Ann", "secret", "Ace"))).isInstanceOf(Authentication.NotNow.class);
    assertThat(clerk.judge(myth("Nobody", "secret", "Ace"))).isInstanceOf(Authentication.NotNow.class);
    clerk.hasher.busy = false;
    clerk.switchboard.away(true);
    for (int i = 0; i < 5; i++) {
      assertThat(clerk.judge(myth("Ann", "wrong", "Ace"))).isInstanceOf(Authentication.NotNow.class);
    }
    assertThat(clerk.judge(myth("sam", "", "Sam"))).isInstanceOf(Authentication.NotNow.class);
    clerk.switchboard.away(false);
    assertThat(clerk.judge(myth("Ann", "secret", "Ace"))).isInstanceOf(Authentication.Registered.class);
  }
}
