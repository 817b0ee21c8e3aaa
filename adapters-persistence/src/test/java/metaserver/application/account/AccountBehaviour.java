package metaserver.application.account;

import static metaserver.application.account.Office.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import metaserver.application.account.RegisterAccount.Next;
import metaserver.application.account.RegisterAccount.Registered;
import metaserver.application.identity.Authentication;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.LoginRules;
import metaserver.application.identity.LoginSecret;
import metaserver.application.identity.LoginThrottle;
import metaserver.application.privacy.EraseUser;
import metaserver.application.privacy.NameEraser;
import metaserver.application.ranking.RatingStores;
import metaserver.domain.account.Contact;
import metaserver.domain.account.GamePassword;
import metaserver.domain.account.MailAddress;
import metaserver.domain.account.PasswordFault;
import metaserver.domain.account.SecretCode;
import metaserver.domain.account.Totp;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Party;
import metaserver.domain.games.GameRepository;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.Profile;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.User;
import metaserver.domain.identity.Username;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.domain.ranking.RatingHistory;
import metaserver.domain.ranking.StandingRepository;
import metaserver.domain.store.AtOnce;
import metaserver.domain.text.Blob;
import org.junit.jupiter.api.Test;

/** What owners can do with their accounts, on any store. */
public interface AccountBehaviour {
  AccountStores accounts();

  AuditLog deeds();

  GameRepository games();

  StandingRepository standings();

  RatingHistory history();

  PlayerStatRepository stats();

  private Office office() {
    return new Office(accounts());
  }

  private EraseUser eraser() {
    NameEraser names = new NameEraser(new RatingStores(accounts().users(), standings(), history(), stats()), games(),
        List.of(accounts()::forget), List.of());
    return new EraseUser(names, accounts().sessions(), deeds(), accounts().transactions(), () -> Accounts.HASH,
        InstantSource.fixed(Accounts.NOON));
  }

  private static <T> Refusal refused(OwnerChange<T> change) {
    return ((OwnerChange.Refused<T>) change).why();
  }

  @Test
  default void aNewAccountShouldWaitUntilItsMailIsVerified() {
    Office office = office();
    Registered registered = done(office.register("Ann", "ann@example.org", "secret words"));

    assertThat(registered.next()).isEqualTo(Next.VERIFY_MAIL);
    assertThat(office.mails).singleElement()
        .satisfies(mail -> assertThat(mail.to()).isEqualTo(new MailAddress("ann@example.org")));
    assertThat(office.logIn("Ann", "secret words")).isEqualTo(new Authentication.NotVerified());
    assertThat(office.logIn("Ann", "wrong words")).isEqualTo(new Authentication.WrongPassword());

    String code = office.code();
    assertThat(refused(office.verify("0000-0000-0000-0000-0000"))).isEqualTo(new Refusal.CodeUnknown());
    assertThat(done(office.verify(code.toUpperCase(Locale.ROOT))).id()).isEqualTo(registered.user().id());
    assertThat(office.logIn("Ann", "secret words")).isInstanceOf(Authentication.Registered.class);
    assertThat(refused(office.verify(code))).isEqualTo(new Refusal.CodeUnknown());
    assertThat(accounts().contacts().find(registered.user().id())).map(Contact::verifiedAt)
        .contains(Optional.of(office.now));
  }

  @Test
  default void whereNoMailIsSentStaffShouldVouch() {
    Office office = office();
    office.rules = new AccountRules(Registration.VERIFIED, false, false);
    User ann = done(office.register("Ann", "", "secret words")).user();
    assertThat(office.mails).isEmpty();
    assertThat(office.logIn("Ann", "secret words")).isEqualTo(new Authentication.NotVerified());
    VerifyAccount verify = new VerifyAccount(accounts(), deeds(), office.clock);

    assertThat(verify.verify(NameKey.of("ann"), Party.OPERATOR)).isEqualTo(new VerifyAccount.Verified(ann));
    assertThat(verify.verify(NameKey.of("ann"), Party.OPERATOR)).isEqualTo(new VerifyAccount.NotWaiting(ann));
    assertThat(verify.verify(NameKey.of("bob"), Party.OPERATOR)).isEqualTo(new VerifyAccount.NoSuchUser());
    assertThat(office.logIn("Ann", "secret words")).isInstanceOf(Authentication.Registered.class);
    assertThat(deeds().latest(5)).singleElement().satisfies(deed -> assertThat(deed.after()).contains("verified"));
  }

  @Test
  default void whereAnybodyCanRegisterAnAccountShouldBeUsableAtOnceAndWhereNobodyCanNotBeMade() {
    Office office = office();
    office.rules = new AccountRules(Registration.OPEN, true, false);
    assertThat(done(office.register("Ann", "", "secret words")).next()).isEqualTo(Next.LOG_IN);
    assertThat(office.logIn("Ann", "secret words")).isInstanceOf(Authentication.Registered.class);

    office.rules = new AccountRules(Registration.CLOSED, true, false);
    assertThat(refused(office.register("Bob", "", "secret words"))).isEqualTo(new Refusal.RegistrationClosed());
  }

  @Test
  default void aWishThatIsUnfitShouldBeRefused() {
    Office office = office();
    office.account("Ann");

    assertThat(refused(office.register("ANN ", "a@example.org", "secret words"))).isEqualTo(new Refusal.NameTaken());
    assertThat(refused(office.register("Guest", "a@example.org", "secret words"))).isEqualTo(new Refusal.NameUnfit());
    assertThat(refused(office.register("erased-7", "a@example.org", "secret words")))
        .isEqualTo(new Refusal.NameUnfit());
    assertThat(refused(office.register("|b ", "a@example.org", "secret words"))).isEqualTo(new Refusal.NameUnfit());
    assertThat(refused(office.register("\u4e2d", "a@example.org", "secret words"))).isEqualTo(new Refusal.NameUnfit());
    assertThat(refused(office.register("Bob", "", "secret words"))).isEqualTo(new Refusal.AddressUnfit());
    assertThat(refused(office.register("Bob", "nowhere", "secret words"))).isEqualTo(new Refusal.AddressUnfit());
    assertThat(refused(office.register("Bob", "a@example.org", "short")))
        .isEqualTo(new Refusal.PasswordUnfit(PasswordFault.TOO_SHORT));
    assertThat(office.mails).isEmpty();
  }

  @Test
  default void aNameThatSomebodyShowsShouldBeTaken() {
    Office office = office();
    User ann = office.account("Ann");
    accounts().users().noteLogin(ann.id(), office.now, Accounts.PROFILE.named(new Nick("|bNickname")));

    assertThat(refused(office.register("nickname", "a@example.org", "secret words")))
        .isEqualTo(new Refusal.NameTaken());
  }

  @Test
  default void aKnownAddressShouldBeAnsweredAsAnUnknownOne() {
    Office office = office();
    done(office.register("Ann", "us@example.org", "secret words"));
    done(office.verify(office.code()));

    assertThat(done(office.register("Bob", "us@example.org", "secret words")).next()).isEqualTo(Next.VERIFY_MAIL);
    assertThat(office.mails).hasSize(2);
  }

  @Test
  default void registrationsOfOneAddressShouldBeSlowedDown() {
    Office office = office();
    office.throttle = new LoginThrottle(
        new LoginThrottle.Limits(false, 2, 2, Duration.ofMinutes(1), Duration.ofHours(1)));
    IntStream.range(0, 3).forEach(i -> done(office.register("ann" + i, "a@example.org", "secret words")));

    assertThat(refused(office.register("ann3", "a@example.org", "secret words"))).isInstanceOf(Refusal.TooOften.class);
    assertThat(accounts().users().find(NameKey.of("ann3"))).isEmpty();
  }

  @Test
  default void oneOfThoseWhoWishOneNameAtOnceShouldGetIt() {
    Office office = office();

    assertThat(AtOnce.run(6, _ -> office.register("Ann", "a@example.org", "secret words")).stream()
        .filter(change -> change instanceof OwnerChange.Done)).hasSize(1);
  }

  @Test
  default void aForgottenPasswordShouldBeReplacedOnceByWhoGetsTheMail() {
    Office office = office();
    User ann = office.account("Ann");
    accounts().contacts().put(new Contact(ann.id(), new MailAddress("ann@example.org"), Optional.of(office.now)));
    LiveSession playing = office.online(ann, 1);
    String device = done(office.gamePasswords().issue(ann.id(), "phone")).secret().plain();
    done(office.ask("ann"));
    String code = office.code();

    assertThat(refused(office.reset(new ResetPassword.Mailed(code), "short")))
        .isEqualTo(new Refusal.PasswordUnfit(PasswordFault.TOO_SHORT));
    assertThat(done(office.reset(new ResetPassword.Mailed(code), "new words")).id()).isEqualTo(ann.id());
    assertThat(refused(office.reset(new ResetPassword.Mailed(code), "newer words")))
        .isEqualTo(new Refusal.CodeUnknown());
    assertThat(office.logIn("Ann", "new words")).isInstanceOf(Authentication.Registered.class);
    assertThat(office.logIn("Ann", "password")).isEqualTo(new Authentication.WrongPassword());
    assertThat(office.logIn("Ann", device)).isEqualTo(new Authentication.WrongPassword());
    assertThat(playing.isOver()).isTrue();
    assertThat(accounts().sessions().open(ann.id())).isEmpty();
    assertThat(office.mails.getLast().subject()).isEqualTo("Your password was changed");
  }

  @Test
  default void aMailedCodeShouldBeGoodForHalfAnHour() {
    Office office = office();
    User ann = office.account("Ann");
    accounts().contacts().put(new Contact(ann.id(), new MailAddress("ann@example.org"), Optional.of(office.now)));
    done(office.ask("ANN@example.org"));
    office.now = office.now.plus(Duration.ofMinutes(30));

    assertThat(refused(office.reset(new ResetPassword.Mailed(office.code()), "new words")))
        .isEqualTo(new Refusal.CodeUnknown());
  }

  @Test
  default void whoAsksForMailShouldNotLearnWhoIsKnown() {
    Office office = office();
    User unverified = office.account("Bob");
    accounts().contacts().put(new Contact(unverified.id(), new MailAddress("bob@example.org"), Optional.empty()));

    for (String who : List.of("nobody", "nobody@example.org", "Bob", "bob@example.org", "", "|b")) {
      assertThat(office.ask(who)).isEqualTo(new OwnerChange.Done<>(new AskForMail.Asked()));
    }
    assertThat(office.mails).singleElement()
        .satisfies(mail -> assertThat(mail.subject()).isEqualTo("Your mail address"));
    assertThat(refused(office.reset(new ResetPassword.Mailed(office.code()), "new words")))
        .isEqualTo(new Refusal.CodeUnknown());
  }

  @Test
  default void nobodyShouldBeFloodedWithMail() {
    Office office = office();
    User ann = office.account("Ann");
    accounts().contacts().put(new Contact(ann.id(), new MailAddress("ann@example.org"), Optional.of(office.now)));

    IntStream.range(0, 9).forEach(_ -> done(office.ask("Ann")));
    assertThat(office.mails).hasSize(3);
  }

  @Test
  default void aRecoveryCodeShouldReplaceThePasswordOnce() {
    Office office = office();
    User ann = office.account("Ann");
    User bob = office.account("Bob");
    List<SecretCode> codes = done(new MakeRecoveryCodes(accounts(), office.owners(), Office::random)
        .make(ann.id(), new Password("password"), Office.HOME));
    assertThat(codes).hasSize(MakeRecoveryCodes.CODES).doesNotHaveDuplicates();
    String code = codes.get(4).grouped();

    assertThat(refused(office.reset(new ResetPassword.Recovery(bob.username().key(), code), "new words")))
        .isEqualTo(new Refusal.CodeUnknown());
    assertThat(refused(office.reset(new ResetPassword.Recovery(NameKey.of("nobody"), code), "new words")))
        .isEqualTo(new Refusal.CodeUnknown());
    done(office.reset(new ResetPassword.Recovery(NameKey.of("ann"), code), "new words"));
    assertThat(office.logIn("Ann", "new words")).isInstanceOf(Authentication.Registered.class);
    assertThat(refused(office.reset(new ResetPassword.Recovery(NameKey.of("ann"), code), "newer words")))
        .isEqualTo(new Refusal.CodeUnknown());
    assertThat(accounts().recoveryCodes().left(ann.id())).isEqualTo(MakeRecoveryCodes.CODES - 1);
  }

  @Test
  default void aChangeOfPasswordShouldTakeTheOldOneAndEndOtherSessionsOnly() {
    Office office = office();
    User ann = office.account("Ann");
    LiveSession here = office.online(ann, 1);
    LiveSession elsewhere = office.online(ann, 2);
    ChangeOwnPassword change = new ChangeOwnPassword(
        accounts(), office.owners(), office.hasher, office.presence, office.letters, office.clock);

    assertThat(refused(
        change.change(ann.id(), new Password("wrong"), new Password("new words"), here.token(), Office.HOME)))
        .isEqualTo(new Refusal.WrongPassword());
    assertThat(refused(
        change.change(ann.id(), new Password("password"), new Password("ann"), here.token(), Office.HOME)))
        .isEqualTo(new Refusal.PasswordUnfit(PasswordFault.TOO_SHORT));
    assertThat(
        change.change(ann.id(), new Password("password"), new Password("sixteen letters!"), here.token(), Office.HOME))
        .isEqualTo(new OwnerChange.Done<>(new ChangeOwnPassword.Changed(1, false)));
    assertThat(here.isOver()).isFalse();
    assertThat(elsewhere.isOver()).isTrue();
    assertThat(accounts().sessions().open(ann.id())).extracting(session -> session.token())
        .containsExactly(here.token());
    assertThat(office.logIn("Ann", "sixteen letters!")).isInstanceOf(Authentication.Registered.class);
  }

  @Test
  default void aGamePasswordShouldLetInGameClientsAlone() {
    Office office = office();
    User ann = office.account("Ann");
    office.account("Bob");
    IssueGamePassword.Issued issued = done(office.gamePasswords().issue(ann.id(), "phone"));
    String secret = issued.secret().plain();
    office.hasher.calls = 0;

    assertThat(secret).hasSize(Password.MAX_WIRE_BYTES);
    assertThat(office.logIn("ann", secret)).isInstanceOfSatisfying(Authentication.Registered.class,
        in -> assertThat(in.by()).isEqualTo(LoginSecret.GAME_PASSWORD));
    assertThat(office.hasher.calls).isZero();
    assertThat(office.logIn("bob", secret)).isEqualTo(new Authentication.WrongPassword());
    assertThat(accounts().gamePasswords().of(ann.id())).extracting(GamePassword::lastUsed)
        .containsExactly(Optional.of(office.now));
    assertThat(refused(new MakeRecoveryCodes(accounts(), office.owners(), Office::random)
        .make(ann.id(), new Password(secret), Office.HOME))).isEqualTo(new Refusal.WrongPassword());
  }

  @Test
  default void anUnknownNameShouldCostWhatAWrongPasswordCosts() {
    Office office = office();
    office.account("Ann");
    office.logIn("Ann", "0123456789abcde");
    int known = office.hasher.calls;
    office.logIn("Nobody", "0123456789abcde");

    assertThat(office.hasher.calls).isEqualTo(2 * known);
  }

  @Test
  default void whereAccountPasswordsAreNotGoodInGamesTheyShouldBeRefusedForEverybodyAlike() {
    Office office = office();
    User ann = office.account("Ann");
    String secret = done(office.gamePasswords().issue(ann.id(), "phone")).secret().plain();
    office.logins = new LoginRules(true, 2180, 427, false);

    assertThat(office.logIn("Ann", "password")).isEqualTo(new Authentication.WrongGamePassword());
    assertThat(office.logIn("Nobody", "password")).isEqualTo(new Authentication.WrongGamePassword());
    assertThat(office.logIn("Ann", secret)).isInstanceOf(Authentication.Registered.class);
  }

  @Test
  default void gamePasswordsShouldBeFewAndRevocable() {
    Office office = office();
    User ann = office.account("Ann");
    List<IssueGamePassword.Issued> all = IntStream.range(0, GamePassword.MOST)
        .mapToObj(i -> done(office.gamePasswords().issue(ann.id(), "device " + i))).toList();
    assertThat(refused(office.gamePasswords().issue(ann.id(), "one more")))
        .isEqualTo(new Refusal.TooMany(GamePassword.MOST));
    assertThat(refused(office.gamePasswords().issue(ann.id(), " "))).isEqualTo(new Refusal.DeviceUnfit());
    LiveSession playing = office.online(ann, 1);
    RevokeGamePassword revoke = new RevokeGamePassword(accounts(), office.presence, office.clock);

    assertThat(revoke.revoke(office.account("Bob").id(), all.getFirst().password().id())).isFalse();
    assertThat(playing.isOver()).isFalse();
    assertThat(revoke.revoke(ann.id(), all.getFirst().password().id())).isTrue();
    assertThat(playing.isOver()).isTrue();
    assertThat(office.logIn("Ann", all.getFirst().secret().plain())).isEqualTo(new Authentication.WrongPassword());
    assertThat(office.logIn("Ann", all.getLast().secret().plain())).isInstanceOf(Authentication.Registered.class);
  }

  @Test
  default void aNewNameShouldShowAtOnceAndTheOldOneBeNobodyElsesForAWhile() {
    Office office = office();
    User ann = office.account("Ann");
    Profile profile = Accounts.PROFILE.named(new Nick("Ann"));
    accounts().users().noteLogin(ann.id(), office.now, profile);
    LiveSession playing = office.online(accounts().users().find(ann.id()).orElseThrow(), 1);

    User renamed = done(office.rename(ann.id(), "Anna"));
    assertThat(renamed.username().text()).isEqualTo("Anna");
    assertThat(playing.profile().nick()).isEqualTo(new Nick("Anna"));
    assertThat(accounts().users().find(NameKey.of("anna"))).contains(renamed);
    assertThat(refused(office.register("ann", "a@example.org", "secret words"))).isEqualTo(new Refusal.NameTaken());
    assertThat(office.logIn("ann", "")).isEqualTo(new Authentication.NameTaken());
    assertThat(refused(office.rename(office.account("Bob").id(), "Ann"))).isEqualTo(new Refusal.NameTaken());
    assertThat(accounts().users().find(NameKey.of("bob"))).isPresent();

    office.now = office.now.plus(Duration.ofDays(90));
    done(office.register("ann", "a@example.org", "secret words"));
  }

  @Test
  default void anAccountShouldKeepANameForAMonthUnlessItIsStaffs() {
    Office office = office();
    User ann = office.account("Ann");
    User staff = office.account("Sam", Roles.ADMINISTRATOR);
    done(office.rename(ann.id(), "Anna"));

    assertThat(refused(office.rename(ann.id(), "Annie")))
        .isEqualTo(new Refusal.RenamedLately(office.now.plus(Duration.ofDays(30))));
    assertThat(refused(office.rename(ann.id(), "Anna"))).isEqualTo(new Refusal.NameUnchanged());
    done(office.rename(ann.id(), "ANNA"));
    done(office.rename(staff.id(), "Samuel"));
    done(office.rename(staff.id(), "Sam"));
    office.now = office.now.plus(Duration.ofDays(30));
    done(office.rename(ann.id(), "Ann"));
    assertThat(refused(office.rename(ann.id(), "Annie"))).isInstanceOf(Refusal.RenamedLately.class);
  }

  @Test
  default void codesShouldBeAskedForOnceTheFirstWasEnteredAndEachBeGoodOnce() {
    Office office = office();
    User sam = office.account("Sam", Roles.ADMINISTRATOR);
    BeginCodes begin = new BeginCodes(accounts(), office.vault, Office::random, "Town");
    assertThat(refused(begin.begin(office.account("Ann")))).isEqualTo(new Refusal.ForStaff());
    BeginCodes.Begun begun = done(begin.begin(sam));
    Blob secret = office.vault.open(accounts().authenticators().find(sam.id()).orElseThrow().secret()).orElseThrow();
    ConfirmCodes confirm = new ConfirmCodes(accounts(), office.codes(), office.throttle, office.clock);

    assertThat(begun.link()).contains("secret=" + begun.secret()).startsWith("otpauth://totp/Town:Sam?");
    assertThat(office.codes().isWantedOf(sam)).isFalse();
    assertThat(refused(confirm.confirm(sam, "000", Office.HOME))).isEqualTo(new Refusal.CodeUnknown());
    done(confirm.confirm(sam, shown(secret, office), Office.HOME));
    assertThat(office.codes().isWantedOf(sam)).isTrue();
    assertThat(office.codes().accepts(sam, shown(secret, office))).isFalse();
    office.now = office.now.plusSeconds(30);
    assertThat(office.codes().accepts(sam, shown(secret, office))).isTrue();
    assertThat(office.codes().accepts(sam, shown(secret, office))).isFalse();
    assertThat(refused(begin.begin(sam))).isEqualTo(new Refusal.Already());
  }

  /** As an app works it out: RFC 6238 by other means than ours. */
  private static String shown(Blob secret, Office office) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.bytes(), "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(office.now.getEpochSecond() / 30).array());
      return "%06d".formatted((ByteBuffer.wrap(hash).getInt(hash[19] & 15) & Integer.MAX_VALUE) % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  default void aLostDeviceShouldBeReplacedByARecoveryCodeOrByStaff() {
    Office office = office();
    User sam = office.account("Sam", Roles.ADMINISTRATOR);
    accounts().authenticators().begin(sam.id(), office.vault.seal(Blob.of(new byte[Totp.SECRET_BYTES])));
    accounts().authenticators().confirm(sam.id(), 1, office.now);
    List<SecretCode> codes = done(new MakeRecoveryCodes(accounts(), office.owners(), Office::random)
        .make(sam.id(), new Password("password"), Office.HOME));

    assertThat(office.codes().accepts(sam, codes.getFirst().grouped())).isTrue();
    assertThat(office.codes().accepts(sam, codes.getFirst().grouped())).isFalse();
    EndCodes end = new EndCodes(accounts(), office.codes(), office.throttle, office.clock);
    assertThat(refused(end.end(sam, "123", Office.HOME))).isEqualTo(new Refusal.CodeUnknown());
    done(end.end(sam, codes.get(1).grouped(), Office.HOME));
    assertThat(office.codes().isWantedOf(sam)).isFalse();
    DropCodes drop = new DropCodes(accounts(), deeds(), office.clock);
    assertThat(drop.drop(NameKey.of("sam"), Party.OPERATOR)).isEqualTo(new DropCodes.HadNone(sam));
    accounts().authenticators().begin(sam.id(), Blob.EMPTY);
    assertThat(drop.drop(NameKey.of("sam"), Party.OPERATOR)).isEqualTo(new DropCodes.Dropped(sam));
    assertThat(drop.drop(NameKey.of("nobody"), Party.OPERATOR)).isEqualTo(new DropCodes.NoSuchUser());
  }

  @Test
  default void theConsoleShouldBeForStaffWithCodesWhereTheseAreRequired() {
    Office office = office();
    User sam = office.account("Sam", Roles.ADMINISTRATOR);
    AccountRules strict = new AccountRules(Registration.CLOSED, false, true);

    assertThat(new ConsoleRule(office.codes(), office.rules).judge(sam)).isEqualTo(ConsoleRule.Verdict.ALLOWED);
    assertThat(new ConsoleRule(office.codes(), office.rules).judge(office.account("Ann")))
        .isEqualTo(ConsoleRule.Verdict.NOT_STAFF);
    assertThat(new ConsoleRule(office.codes(), office.rules).judge(sam.withActive(false)))
        .isEqualTo(ConsoleRule.Verdict.NOT_STAFF);
    assertThat(new ConsoleRule(office.codes(), strict).judge(sam)).isEqualTo(ConsoleRule.Verdict.CODES_MISSING);
    accounts().authenticators().begin(sam.id(), Blob.EMPTY);
    accounts().authenticators().confirm(sam.id(), 1, office.now);
    assertThat(new ConsoleRule(office.codes(), strict).judge(sam)).isEqualTo(ConsoleRule.Verdict.ALLOWED);
  }

  @Test
  default void sessionsShouldBeListedAndEndOneByOneOrAll() {
    Office office = office();
    User ann = office.account("Ann");
    LiveSession here = office.online(ann, 0x1000);
    LiveSession there = office.online(ann, 0x2000);
    accounts().sessions().add(Accounts.session(ann.id(), 3, office.now.minus(Duration.ofDays(9))));
    ListSessions list = new ListSessions(accounts(), office.presence, office.clock);
    EndSessions end = new EndSessions(accounts(), office.presence, office.clock);

    assertThat(list.list(ann.id())).hasSize(2);
    assertThat(end.end(ann.id(), Optional.of("no such"), here.token())).isZero();
    assertThat(end.end(ann.id(), Optional.empty(), here.token())).isEqualTo(2);
    assertThat(there.isOver()).isTrue();
    assertThat(here.isOver()).isFalse();
    assertThat(list.list(ann.id())).extracting(one -> one.session().token()).containsExactly(here.token());
  }

  @Test
  default void anotherAddressShouldCountOnceItsCodeIsEntered() {
    Office office = office();
    User ann = office.account("Ann");
    ChangeMail change = new ChangeMail(
        accounts(), office.owners(), Office::random, office.letters, office.rules, office.clock);

    assertThat(refused(change.change(ann.id(), new Password("wrong"), "new@example.org", Office.HOME)))
        .isEqualTo(new Refusal.WrongPassword());
    assertThat(refused(change.change(ann.id(), new Password("password"), "nowhere", Office.HOME)))
        .isEqualTo(new Refusal.AddressUnfit());
    done(change.change(ann.id(), new Password("password"), "new@example.org", Office.HOME));
    assertThat(accounts().contacts().find(ann.id())).isEmpty();
    done(office.verify(office.code()));
    assertThat(accounts().contacts().find(ann.id())).map(Contact::address).contains(new MailAddress("new@example.org"));
  }

  @Test
  default void anErasureByTheOwnerShouldTakeItsNameAndPasswordAndLeaveNothing() {
    Office office = office();
    User ann = office.account("Ann");
    accounts().contacts().put(new Contact(ann.id(), new MailAddress("ann@example.org"), Optional.of(office.now)));
    done(office.gamePasswords().issue(ann.id(), "phone"));
    LiveSession playing = office.online(ann, 1);
    EraseOwnAccount erase = new EraseOwnAccount(office.owners(), eraser(), office.presence);

    assertThat(refused(erase.erase(ann.id(), new Password("wrong"), "Ann", Office.HOME)))
        .isEqualTo(new Refusal.WrongPassword());
    assertThat(refused(erase.erase(ann.id(), new Password("password"), "Anna", Office.HOME)))
        .isEqualTo(new Refusal.NotConfirmed());
    done(erase.erase(ann.id(), new Password("password"), "ann", Office.HOME));
    assertThat(playing.isOver()).isTrue();
    assertThat(accounts().users().find(NameKey.of("ann"))).isEmpty();
    assertThat(accounts().contacts().find(ann.id())).isEmpty();
    assertThat(accounts().gamePasswords().of(ann.id())).isEmpty();
  }

  @Test
  default void namesOfAccountsThatNobodyVouchedForShouldBecomeFree() {
    Office office = office();
    done(office.register("Ann", "a@example.org", "secret words"));
    User bob = done(office.register("Bob", "b@example.org", "secret words")).user();
    done(office.verify(office.code()));
    office.now = office.now.plus(TidyAccounts.PATIENCE).plusSeconds(1);

    assertThat(new TidyAccounts(accounts(), eraser(), office.clock).tidy()).isEqualTo(1);
    assertThat(accounts().users().find(NameKey.of("ann"))).isEmpty();
    assertThat(accounts().users().find(NameKey.of("bob"))).map(User::id).contains(bob.id());
    assertThat(new TidyAccounts(accounts(), eraser(), office.clock).tidy()).isZero();
  }

  @Test
  default void anAccountThatCannotBeErasedShouldWaitOn() {
    Office office = office();
    User ann = done(office.register("Ann", "a@example.org", "secret words")).user();
    User squatter = Accounts.added(accounts().users(), "Deuce");
    accounts().users().update(squatter.withUsername(Username.ofErased(ann.id())));
    office.now = office.now.plus(TidyAccounts.PATIENCE).plusSeconds(1);

    assertThat(new TidyAccounts(accounts(), eraser(), office.clock).tidy()).isZero();
    assertThat(accounts().contacts().isOnHold(ann.id())).isTrue();
  }

  @Test
  default void theDescriptionShouldSayWhatAnAccountHas() {
    Office office = office();
    User ann = office.account("Ann");
    done(office.gamePasswords().issue(ann.id(), "phone"));
    User anna = done(office.rename(ann.id(), "Anna"));

    assertThat(new DescribeAccount(accounts(), office.clock).describe(anna)).satisfies(told -> {
      assertThat(told.contact()).isEmpty();
      assertThat(told.gamePasswords()).hasSize(1);
      assertThat(told.codes()).isFalse();
      assertThat(told.renameAgain()).contains(office.now.plus(Duration.ofDays(30)));
    });
  }
}
