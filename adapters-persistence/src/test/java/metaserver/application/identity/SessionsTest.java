package metaserver.application.identity;

import static metaserver.application.identity.Clerk.alephOne;
import static metaserver.application.identity.Clerk.myth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.identity.SessionLife;
import metaserver.domain.store.StoreUnavailable;
import org.junit.jupiter.api.Test;

/** How sessions are restored, kept, and ended by time and by operators. */
class SessionsTest {
  private final Clerk clerk = Clerk.inMemory();
  private final ExpireSessions expireSessions =
      new ExpireSessions(clerk.presence, clerk.sessions, SessionLife.USUAL, clerk.clock);
  private final Clerk.SomeStay stay = new Clerk.SomeStay();
  private final LogIn.LoggedIn ann = loggedIn();

  @Test
  void knownTokenShouldNeedNoStore() {
    clerk.switchboard.away(true);

    assertThat(clerk.restore(ann.token())).isEqualTo(new RestoreSession.Found(ann.session()));
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> clerk.restoreAfterRestart(ann.token()));
  }

  @Test
  void tokenShouldEndTwelveHoursAfterTheLogin() {
    pass(Duration.ofHours(12).minusSeconds(1));
    assertThat(clerk.restore(ann.token())).isInstanceOf(RestoreSession.Found.class);
    pass(Duration.ofSeconds(1));
    assertThat(clerk.restore(ann.token())).isEqualTo(new RestoreSession.Unknown());
    assertThat(clerk.restoreAfterRestart(ann.token())).isEqualTo(new RestoreSession.Unknown());
    expireSessions.expire();
    assertThat(clerk.presence.all()).isEmpty();
  }

  @Test
  void whoIsInARoomShouldNeverExpireAndOutliveARestart() {
    ann.session().begin(stay);
    for (int hour = 0; hour < 40; hour++) {
      pass(Duration.ofHours(1).minusSeconds(1));
      expireSessions.expire();
      assertThat(clerk.restoreAfterRestart(ann.token())).isInstanceOf(RestoreSession.Found.class);
    }
    assertThat(clerk.restore(ann.token())).isInstanceOf(RestoreSession.Found.class);
    assertThat(stay.ended).isEmpty();
  }

  @Test
  void tokenShouldEndTenMinutesAfterTheLastRoomInMemoryAndStore() {
    ann.session().begin(stay);
    pass(Duration.ofHours(20));
    expireSessions.expire();
    ann.session().left(stay, SessionLife.USUAL.endAfterRoom(clerk.now));
    pass(Duration.ofSeconds(5));
    expireSessions.expire();
    pass(Duration.ofMinutes(9));
    assertThat(clerk.restore(ann.token())).isInstanceOf(RestoreSession.Found.class);
    pass(Duration.ofMinutes(1));
    expireSessions.expire();

    assertThat(clerk.presence.all()).isEmpty();
    assertThat(clerk.restore(ann.token())).isEqualTo(new RestoreSession.Unknown());
  }

  @Test
  void expiryWhileTheStoreIsAwayShouldHoldAndBeStoredLater() {
    ann.session().begin(stay);
    ann.session().left(stay, SessionLife.USUAL.endAfterRoom(clerk.now));
    clerk.switchboard.away(true);
    pass(Duration.ofMinutes(11));
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(expireSessions::expire);
    assertThat(clerk.restore(ann.token())).isEqualTo(new RestoreSession.Unknown());
    clerk.switchboard.away(false);
    expireSessions.expire();
    pass(Duration.ofMinutes(11));

    assertThat(clerk.presence.all()).isEmpty();
    assertThat(clerk.restore(ann.token())).isEqualTo(new RestoreSession.Unknown());
  }

  @Test
  void guestShouldBeForgottenWhenHisTimeIsOver() {
    clerk.loggedIn(alephOne("", "", "Sam"));
    pass(Duration.ofHours(12));
    expireSessions.expire();

    assertThat(clerk.presence.all()).isEmpty();
  }

  @Test
  void expiringShouldAskTheStoreForNothingWhileNothingEnds() {
    expireSessions.expire();
    clerk.switchboard.calls();
    pass(Duration.ofSeconds(10));
    expireSessions.expire();

    assertThat(clerk.switchboard.calls()).isEmpty();
  }

  @Test
  void disabledAccountShouldBeThrownOut() {
    ann.session().begin(stay);
    clerk.disable("Ann");
    clerk.follow();

    assertThat(stay.ended).contains(new Eviction.Revoked(Reason.ACCOUNT_DISABLED));
    assertThat(clerk.presence.all()).isEmpty();
    assertThat(clerk.restore(ann.token())).isEqualTo(new RestoreSession.Revoked(Reason.ACCOUNT_DISABLED));
    new EnableUser(clerk.operators()).enable(NameKey.of("Ann"));
    assertThat(clerk.restore(ann.token())).isEqualTo(new RestoreSession.Revoked(Reason.ACCOUNT_DISABLED));
  }

  @Test
  void changedPasswordShouldThrowOutWhoUsedTheOldOne() {
    ann.session().begin(stay);
    new ChangePassword(clerk.operators(), clerk.hasher)
        .change(NameKey.of("Ann"), new Password("another"), PasswordUse.GAME_CLIENTS);
    clerk.follow();

    assertThat(stay.ended).contains(new Eviction.Revoked(Reason.PASSWORD_CHANGED));
  }

  @Test
  void changedRoleShouldShowOnceAndThrowNobodyOut() {
    ann.session().begin(stay);
    new ChangeRoles(clerk.operators()).change(NameKey.of("Ann"), Roles.ADMINISTRATOR);
    clerk.follow();
    clerk.follow();

    assertThat(stay.ended).isEmpty();
    assertThat(stay.refreshes).isEqualTo(1);
    assertThat(ann.session().user().orElseThrow().admin()).isTrue();
  }

  @Test
  void followingShouldCostTwoStatementsHoweverManyAreOnLineAndNoneForGuests() {
    for (int i = 0; i < 20; i++) {
      clerk.account("User " + i);
      clerk.loggedIn(myth("User " + i, "secret", "Nick " + i));
    }
    clerk.switchboard.calls();
    clerk.follow();
    assertThat(clerk.switchboard.calls()).containsExactlyInAnyOrder("revokedAmong", "changedSince");

    Clerk guests = Clerk.inMemory();
    guests.loggedIn(myth("sam", "", "Sam"));
    guests.switchboard.calls();
    guests.follow();
    assertThat(guests.switchboard.calls()).isEmpty();
  }

  private LogIn.LoggedIn loggedIn() {
    clerk.account("Ann");
    return clerk.loggedIn(myth("Ann", "secret", "Ace"));
  }

  private void pass(Duration time) {
    Instant later = clerk.now.plus(time);
    clerk.now = later;
  }
}
