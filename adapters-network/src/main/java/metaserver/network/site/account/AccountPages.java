package metaserver.network.site.account;

import java.util.List;
import java.util.Optional;
import metaserver.application.account.AskForMail;
import metaserver.application.account.ChangeMail;
import metaserver.application.account.ChangeOwnPassword;
import metaserver.application.account.DescribeAccount;
import metaserver.application.account.EraseOwnAccount;
import metaserver.application.account.OwnerChange;
import metaserver.application.account.Refusal;
import metaserver.application.account.RenameAccount;
import metaserver.application.privacy.PersonalRecords;
import metaserver.domain.identity.User;
import metaserver.network.site.Access;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.Routes;
import metaserver.network.site.Section;
import metaserver.network.site.account.FormView.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an owner sees and changes of his account. */
public final class AccountPages implements Section {
  private static final Logger LOG = LoggerFactory.getLogger(AccountPages.class);
  private static final String TEMPLATE = "form";
  private static final FormView PASSWORD = FormView.of("Your password", "/account/password", "Change the password",
      List.of("Wherever else you are logged in, you are logged out by that. Game passwords stay."),
      Field.password(), Field.newPassword("The new one, of 8 characters or more"));
  private static final FormView NAME = FormView.of("Your name", "/account/name", "Change the name",
      List.of("Others see the new name at once. Nobody else gets the old one for 90 days; "
          + "you can change it again after 30."),
      Field.text("name", "The new name", "username", 60));
  private static final FormView MAIL = FormView.of("Your mail address", "/account/mail", "Send a code",
      List.of("The address is yours once you entered the code that is sent to it."),
      Field.address(true), Field.password());
  private static final FormView ERASE = FormView.of(
      "Erase your account", "/account/data/erase", "Erase the account for good",
      List.of("Name, profile, password, mail address, sessions and addresses go. Games that others played stay, "
          + "under a name without a person. Nobody can bring the account back."),
      Field.text("name", "The name of your account, to show that you mean it", "off", 60), Field.password());

  private final UseCases useCases;

  public AccountPages(UseCases useCases) {
    this.useCases = useCases;
  }

  @Override
  public void addTo(Routes routes) {
    routes.stored("/account", Access.SIGNED_IN, this::overview);
    routes.live("/account/password", Access.SIGNED_IN, _ -> new Answer.Page(TEMPLATE, PASSWORD));
    routes.live("/account/name", Access.SIGNED_IN, _ -> new Answer.Page(TEMPLATE, NAME));
    routes.live("/account/mail", Access.SIGNED_IN, _ -> new Answer.Page(TEMPLATE, MAIL));
    routes.live("/account/data", Access.SIGNED_IN, _ -> new Answer.Page("data", ERASE));
    routes.form("/account/password", Access.SIGNED_IN, this::password);
    routes.form("/account/name", Access.SIGNED_IN, this::name);
    routes.form("/account/mail", Access.SIGNED_IN, this::mail);
    routes.form("/account/data/export", Access.SIGNED_IN, this::export);
    routes.form("/account/data/erase", Access.SIGNED_IN, this::erase);
  }

  private Answer overview(Asked asked) {
    return new Answer.Page("account", AccountView.of(useCases.describe().describe(asked.known().user())));
  }

  private Answer password(Asked asked) {
    return switch (useCases.password().change(asked.known().user().id(), asked.password("password"),
        asked.password("new"), asked.known().session().token(), asked.address())) {
      case OwnerChange.Refused<ChangeOwnPassword.Changed>(Refusal why) -> again(TEMPLATE, PASSWORD, asked, why);
      case OwnerChange.Done<ChangeOwnPassword.Changed>(ChangeOwnPassword.Changed done) -> {
        log("account-password-changed", asked);
        yield done.fitsTheWire() ? new Answer.Done("/account", "Your password is changed.")
            : new Answer.Done("/account/game-passwords",
                "Your password is changed. The games cannot send it: make a game password for them.");
      }
    };
  }

  private Answer name(Asked asked) {
    return switch (useCases.rename().rename(asked.known().user().id(), asked.field("name").orElse(""))) {
      case OwnerChange.Refused<User>(Refusal why) -> again(TEMPLATE, NAME, asked, why);
      case OwnerChange.Done<User> _ -> {
        log("account-renamed", asked);
        yield new Answer.Done("/account", "You have another name now.");
      }
    };
  }

  private Answer mail(Asked asked) {
    return switch (useCases.mail().change(
        asked.known().user().id(), asked.password("password"), asked.field("address").orElse(""), asked.address())) {
      case OwnerChange.Refused<AskForMail.Asked>(Refusal why) -> again(TEMPLATE, MAIL, asked, why);
      case OwnerChange.Done<AskForMail.Asked> _ -> new Answer.Done("/verify", "A mail with a code is on its way.");
    };
  }

  private Answer export(Asked asked) {
    Optional<String> records = useCases.records().of(asked.known().user().id());
    log("account-exported", asked);
    return records.<Answer>map(json -> new Answer.Download("account.json", "application/json", json))
        .orElseGet(() -> new Answer.Done("/account/data", "This server keeps nothing for longer than it runs."));
  }

  private Answer erase(Asked asked) {
    return switch (useCases.erase().erase(
        asked.known().user().id(), asked.password("password"), asked.field("name").orElse(""), asked.address())) {
      case OwnerChange.Refused<User>(Refusal why) -> again("data", ERASE, asked, why);
      case OwnerChange.Done<User> _ -> {
        log("account-erased", asked);
        yield new Answer.SignedOut("/", "Your account is erased.");
      }
    };
  }

  private static void log(String event, Asked asked) {
    LOG.info("event={} user={} from={}", event, asked.known().user().id(), asked.address().getHostAddress());
  }

  private static Answer again(String template, FormView form, Asked asked, Refusal why) {
    return new Answer.Again(template, form.again(asked, Complaints.of(why)));
  }

  /** What these pages ask. */
  public record UseCases(
      DescribeAccount describe, ChangeOwnPassword password, RenameAccount rename, ChangeMail mail,
      PersonalRecords records, EraseOwnAccount erase) {}
}
