package metaserver.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import metaserver.application.identity.SignIn.CodeWanted;
import metaserver.application.identity.SignIn.SignedIn;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.identity.User;
import org.junit.jupiter.api.Test;

class SignInTest {
  private static final Duration LIFETIME = Duration.ofDays(30);
  private static final SignIn.Place HERE = new SignIn.Place(Clerk.HERE, "Firefox");

  private final Clerk clerk = Clerk.inMemory();
  private final SignIn plain = signIn(SecondFactor.NONE);
  private final SignIn careful = signIn(new SecondFactor() {
    @Override
    public boolean isWantedOf(User user) {
      return true;
    }

    @Override
    public boolean accepts(User user, String code) {
      return code.equals("123456");
    }
  });

  private SignIn signIn(SecondFactor codes) {
    CheckPassword passwords =
        new CheckPassword(clerk.users, clerk.hasher, clerk.credentials, clerk.throttle, clerk.clock);
    return new SignIn(passwords, clerk.tokens, codes,
        new SignIn.Store(clerk.users, clerk.sessions, clerk.transactions), clerk.throttle, Clerk::token,
        Bar.NONE, LIFETIME, clerk.clock);
  }

  private Optional<RecallVisitor.Recalled> recall(SessionToken token) {
    return new RecallVisitor(clerk.sessions, clerk.users, LIFETIME, clerk.clock).recall(token);
  }

  private SignedIn signedIn() {
    clerk.account("Ace");
    return (SignedIn) plain.signIn("ace", new Password("secret"), HERE);
  }

  @Test
  void whoSignedInShouldBeRecalledUntilHisTimeIsOverAndNoGameBeOpenedByIt() {
    SignedIn in = signedIn();
    assertThat(recall(in.token())).hasValueSatisfying(one -> assertThat(one.user().username().text()).isEqualTo("Ace"));
    assertThat(clerk.restore(in.token())).isInstanceOf(RestoreSession.Unknown.class);
    clerk.now = clerk.now.plus(LIFETIME);
    assertThat(recall(in.token())).isEmpty();
  }

  @Test
  void whoComesBackShouldStaySignedIn() {
    SignedIn in = signedIn();
    for (int i = 0; i < 3; i++) {
      clerk.now = clerk.now.plus(Duration.ofDays(20));
      assertThat(recall(in.token())).isPresent();
    }
  }

  @Test
  void signingOutAndDisablingShouldHoldAtOnce() {
    SignedIn first = signedIn();
    SignedIn second = (SignedIn) plain.signIn("Ace", new Password("secret"), HERE);
    new SignOut(clerk.sessions, clerk.clock).signOut(first.session());
    assertThat(recall(first.token())).isEmpty();
    assertThat(clerk.sessions.find(first.token().hash()).flatMap(one -> one.revocation()).map(one -> one.reason()))
        .contains(Reason.LOGGED_OUT);
    assertThat(recall(second.token())).isPresent();
    clerk.disable("Ace");
    assertThat(recall(second.token())).isEmpty();
    assertThat(plain.signIn("Ace", new Password("secret"), HERE)).isInstanceOf(SignIn.Disabled.class);
  }

  @Test
  void aGamesTokenShouldBeNobodysInABrowser() {
    clerk.account("Ace");
    assertThat(recall(clerk.loggedIn(Clerk.myth("Ace", "secret", "Ace")).token())).isEmpty();
  }

  @Test
  void aCodeShouldBeAskedForAndTakenInTimeAndAfterFewWrongOnes() {
    clerk.account("Ace");
    CodeWanted wanted = (CodeWanted) careful.signIn("Ace", new Password("secret"), HERE);
    assertThat(recall(wanted.begun())).as("half way is not in").isEmpty();
    assertThat(careful.confirm(wanted.begun(), "000000", HERE)).isInstanceOf(SignIn.WrongCode.class);
    assertThat(careful.confirm(wanted.begun(), "123456", HERE)).isInstanceOf(SignedIn.class);
    assertThat(careful.confirm(wanted.begun(), "123456", HERE)).as("once").isInstanceOf(SignIn.TooLate.class);

    CodeWanted late = (CodeWanted) careful.signIn("Ace", new Password("secret"), HERE);
    clerk.now = clerk.now.plus(Duration.ofMinutes(6));
    assertThat(careful.confirm(late.begun(), "123456", HERE)).isInstanceOf(SignIn.TooLate.class);
  }

  @Test
  void codesShouldNotBeGuessed() {
    clerk.account("Ace");
    CodeWanted wanted = (CodeWanted) careful.signIn("Ace", new Password("secret"), HERE);
    SignIn.Outcome last = wanted;
    for (int i = 0; i < 10; i++) last = careful.confirm(wanted.begun(), "00000" + i, HERE);
    assertThat(last).isInstanceOf(SignIn.TooLate.class);
    assertThat(careful.signIn("Ace", new Password("secret"), HERE)).as("wrong codes slow down")
        .isInstanceOf(SignIn.TooManyFailures.class);
  }

  @Test
  void codesShouldNotBeGuessedByOneWhoHasThePasswordAndAddressesWithoutEnd() {
    clerk.account("Ace");
    int guesses = 0;
    for (int i = 0; i < 20; i++) guesses += guesses(new SignIn.Place(Accounts.address("192.0.2." + i), "Firefox"));
    assertThat(guesses).as("ten for nothing, and the one that costs").isEqualTo(11);

    SignIn.Place there = new SignIn.Place(Accounts.address("198.51.100.1"), "Firefox");
    assertThat(confirm("123456", there)).as("the right one waits too").isInstanceOf(SignIn.TooManyFailures.class);
    clerk.now = clerk.now.plus(Duration.ofHours(1));
    assertThat(guesses(there)).isOne();
    clerk.now = clerk.now.plus(Duration.ofHours(1));
    assertThat(confirm("123456", there)).isInstanceOf(SignedIn.class);
    assertThat(confirm("000000", there)).as("a right one clears").isInstanceOf(SignIn.WrongCode.class);
  }

  private int guesses(SignIn.Place from) {
    return (int) IntStream.range(0, 5).filter(i -> confirm("00000" + i, from) instanceof SignIn.WrongCode).count();
  }

  private SignIn.Outcome confirm(String code, SignIn.Place from) {
    return careful.signIn("Ace", new Password("secret"), from) instanceof CodeWanted wanted
        ? careful.confirm(wanted.begun(), code, from)
        : new SignIn.NotNow();
  }

  @Test
  void aPasswordChangedMeanwhileShouldNotLetIn() {
    clerk.account("Ace");
    CodeWanted wanted = (CodeWanted) careful.signIn("Ace", new Password("secret"), HERE);
    new ChangePassword(clerk.operators(), clerk.hasher)
        .change(NameKey.of("Ace"), new Password("other"), PasswordUse.WEB_ONLY);
    assertThat(careful.confirm(wanted.begun(), "123456", HERE)).isInstanceOf(SignIn.Wrong.class);
  }

  @Test
  void aTokenShouldNotOutliveThePasswordItWasGivenFor() {
    clerk.account("Ace");
    CheckPassword passwords =
        new CheckPassword(clerk.users, clerk.hasher, clerk.credentials, clerk.throttle, clerk.clock);
    IssueLoginToken issue = new IssueLoginToken(passwords, clerk.tokens);
    String before = issue.issue("Ace", new Password("secret"), Clerk.HERE).orElseThrow();
    new ChangePassword(clerk.operators(), clerk.hasher)
        .change(NameKey.of("Ace"), new Password("other"), PasswordUse.WEB_ONLY);
    String after = issue.issue("Ace", new Password("other"), Clerk.HERE).orElseThrow();

    assertThat(plain.redeem(before, HERE)).isInstanceOf(SignIn.Wrong.class);
    assertThat(plain.redeem(after, HERE)).isInstanceOf(SignedIn.class);
    assertThat(plain.redeem(after, HERE)).as("once").isInstanceOf(SignIn.TooLate.class);
  }
}
