package metaserver.network.site.account;

import java.util.List;
import java.util.Optional;
import metaserver.application.account.AccountRules;
import metaserver.application.account.AskForMail;
import metaserver.application.account.OwnerChange;
import metaserver.application.account.Refusal;
import metaserver.application.account.RegisterAccount;
import metaserver.application.account.ResetPassword;
import metaserver.application.account.VerifyMail;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.User;
import metaserver.network.site.Access;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.Routes;
import metaserver.network.site.Section;
import metaserver.network.site.account.FormView.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How somebody gets an account, and back into one. */
public final class EntryPages implements Section {
  private static final Logger LOG = LoggerFactory.getLogger(EntryPages.class);
  private static final String TEMPLATE = "form";
  private static final Field CODE = Field.text("code", "The code", "one-time-code", 60);
  private static final FormView VERIFY = FormView.of("Verify an address", "/verify", "Verify",
      List.of("Enter the code from the mail that you got. It is good for a day."), CODE);
  private static final FormView FORGOT = FormView.of("Forgotten", "/forgot", "Send a code",
      List.of("A code to choose another password goes to the verified mail address of the account. "
          + "With a recovery code you need no mail."),
      Field.text("who", "The name of the account, or its mail address", "username", 254));
  private static final FormView RESET = FormView.of("Another password", "/reset", "Change the password",
      List.of("Enter the code from the mail that you got, which is good for half an hour; or the name of your account "
          + "and one of its recovery codes. Wherever the account is logged in, it is logged out by that, and its "
          + "game passwords are good for nothing more."),
      Field.text("name", "The name of the account, for a recovery code only", "username", 60).optional(), CODE,
      Field.newPassword("The new password, of 8 characters or more"));

  private final UseCases useCases;
  private final FormView register;

  public EntryPages(UseCases useCases) {
    this.useCases = useCases;
    boolean wantsAddress = useCases.rules().wantsAddress();
    this.register = FormView.of("Register", "/register", "Register", List.of(told(useCases.rules())),
        Field.text("name", "Name, as others see it in the games", "username", 60), Field.address(wantsAddress),
        Field.newPassword("Password, of 8 characters or more"));
  }

  private static String told(AccountRules rules) {
    return switch (rules.registration()) {
      case OPEN -> "An account keeps your name, your caste and your games.";
      case VERIFIED -> rules.mail() ? "You get a mail with a code, and can log in once you entered that."
          : "You can log in once the staff has vouched for you.";
      case CLOSED -> "Accounts are opened by the staff here.";
    };
  }

  @Override
  public void addTo(Routes routes) {
    routes.live("/register", _ -> new Answer.Page(TEMPLATE, register));
    routes.live("/verify", _ -> new Answer.Page(TEMPLATE, VERIFY));
    routes.live("/forgot", _ -> new Answer.Page(TEMPLATE, FORGOT));
    routes.live("/reset", _ -> new Answer.Page(TEMPLATE, RESET));
    routes.form("/register", Access.ANYBODY, this::register);
    routes.form("/verify", Access.ANYBODY, this::verify);
    routes.form("/forgot", Access.ANYBODY, this::forgot);
    routes.form("/reset", Access.ANYBODY, this::reset);
    routes.program("/metaclient/signup", this::signUp);
  }

  private Answer register(Asked asked) {
    return switch (registered(asked, "name", "address", "new")) {
      case OwnerChange.Refused<RegisterAccount.Registered>(Refusal why) -> again(register, asked, why);
      case OwnerChange.Done<RegisterAccount.Registered>(RegisterAccount.Registered done) -> next(done);
    };
  }

  /** What Aleph One sends: it shows its player whatever it is answered but OK. */
  private Answer signUp(Asked asked) {
    return switch (registered(asked, "username", "email", "password")) {
      case OwnerChange.Refused<RegisterAccount.Registered>(Refusal why) -> new Answer.Plain(422, Complaints.of(why));
      case OwnerChange.Done<RegisterAccount.Registered> _ -> new Answer.Plain(200, "OK");
    };
  }

  private OwnerChange<RegisterAccount.Registered> registered(
      Asked asked, String name, String address, String password) {
    RegisterAccount.Wish wish = new RegisterAccount.Wish(
        asked.field(name).orElse(""), asked.field(address).orElse(""), asked.password(password));
    OwnerChange<RegisterAccount.Registered> outcome = useCases.register().register(wish, asked.address());
    if (outcome instanceof OwnerChange.Done<RegisterAccount.Registered>(RegisterAccount.Registered done)) {
      LOG.info("event=account-registered user={} from={}", done.user().id(), asked.address().getHostAddress());
    }
    return outcome;
  }

  /** Who has a password that no game client can send is led to where he gets another for that. */
  private static Answer next(RegisterAccount.Registered done) {
    String game = done.fitsTheWire() ? "" : " The games cannot send your password: make a game password for them.";
    return switch (done.next()) {
      case LOG_IN -> new Answer.Done(
          done.fitsTheWire() ? "/login" : "/login?to=/account/game-passwords", "Your account is open. Log in." + game);
      case VERIFY_MAIL -> new Answer.Done("/verify", "A mail with a code is on its way." + game);
      case WAIT_FOR_STAFF -> new Answer.Done("/login", "Your account waits for the staff to vouch for it." + game);
    };
  }

  private Answer verify(Asked asked) {
    return switch (useCases.verify().verify(asked.field("code").orElse(""), asked.address())) {
      case OwnerChange.Refused<User>(Refusal why) -> again(VERIFY, asked, why);
      case OwnerChange.Done<User>(User user) -> {
        LOG.info("event=account-verified user={} from={}", user.id(), asked.address().getHostAddress());
        yield asked.visitor().isPresent() ? new Answer.Done("/account", "Your mail address is verified.")
            : new Answer.Done("/login?to=/account", "Your mail address is verified. Log in.");
      }
    };
  }

  /** An account that still waits gets its first code once more. */
  private Answer forgot(Asked asked) {
    String who = asked.field("who").orElse("");
    OwnerChange<AskForMail.Asked> asking = useCases.ask().ask(who, asked.address());
    if (asking instanceof OwnerChange.Refused<AskForMail.Asked>(Refusal why)) return again(FORGOT, asked, why);
    return new Answer.Done("/reset", useCases.rules().mail()
        ? "If there is such an account with a verified mail address, a mail with a code is on its way. "
            + "One that still waits gets its first code once more, for the page /verify."
        : "This server sends no mail. You need a recovery code, or the staff.");
  }

  private Answer reset(Asked asked) {
    String code = asked.field("code").orElse("");
    Optional<NameKey> name = asked.field("name").filter(typed -> !NameKey.isBlank(typed)).map(NameKey::of);
    ResetPassword.Key key = name.<ResetPassword.Key>map(account -> new ResetPassword.Recovery(account, code))
        .orElseGet(() -> new ResetPassword.Mailed(code));
    return switch (useCases.reset().reset(key, asked.password("new"), asked.address())) {
      case OwnerChange.Refused<User>(Refusal why) -> again(RESET, asked, why);
      case OwnerChange.Done<User>(User user) -> {
        LOG.info("event=account-password-reset user={} from={}", user.id(), asked.address().getHostAddress());
        boolean fits = asked.password("new").fitsTheWire();
        yield fits
            ? new Answer.Done("/login", "Your password is changed. Log in.")
            : new Answer.Done("/login?to=/account/game-passwords",
                "Your password is changed. The games cannot send it: make a game password for them.");
      }
    };
  }

  private static Answer again(FormView form, Asked asked, Refusal why) {
    return new Answer.Again(TEMPLATE, form.again(asked, Complaints.of(why)));
  }

  /** What these pages ask. */
  public record UseCases(
      RegisterAccount register, VerifyMail verify, AskForMail ask, ResetPassword reset, AccountRules rules) {}
}
