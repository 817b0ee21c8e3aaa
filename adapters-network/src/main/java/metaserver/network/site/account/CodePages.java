package metaserver.network.site.account;

import java.util.List;
import java.util.Optional;
import metaserver.application.account.BeginCodes;
import metaserver.application.account.ConfirmCodes;
import metaserver.application.account.DescribeAccount;
import metaserver.application.account.EndCodes;
import metaserver.application.account.MakeRecoveryCodes;
import metaserver.application.account.OwnerChange;
import metaserver.application.account.Refusal;
import metaserver.domain.account.SecretCode;
import metaserver.domain.identity.User;
import metaserver.network.site.Access;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.Routes;
import metaserver.network.site.Section;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Codes beside the password: of a device, and for who lost the rest. */
public final class CodePages implements Section {
  private static final Logger LOG = LoggerFactory.getLogger(CodePages.class);
  private static final String ADDRESS = "/account/codes";
  private static final String TEMPLATE = "codes";

  private final UseCases useCases;

  public CodePages(UseCases useCases) {
    this.useCases = useCases;
  }

  @Override
  public void addTo(Routes routes) {
    routes.stored(ADDRESS, Access.SIGNED_IN,
        asked -> new Answer.Page(TEMPLATE, view(asked, Optional.empty(), Optional.empty())));
    routes.form(ADDRESS + "/begin", Access.SIGNED_IN, this::begin);
    routes.form(ADDRESS + "/confirm", Access.SIGNED_IN, this::confirm);
    routes.form(ADDRESS + "/end", Access.SIGNED_IN, this::end);
    routes.form(ADDRESS + "/recovery", Access.SIGNED_IN, this::recovery);
  }

  private Answer begin(Asked asked) {
    return switch (useCases.begin().begin(asked.known().user())) {
      case OwnerChange.Refused<BeginCodes.Begun>(Refusal why) -> again(asked, why);
      case OwnerChange.Done<BeginCodes.Begun>(BeginCodes.Begun begun) -> new Answer.Page(TEMPLATE,
          view(asked, Optional.of(new CodesView.Begun(begun.secret(), begun.link())), Optional.empty()));
    };
  }

  private Answer confirm(Asked asked) {
    return switch (useCases.confirm().confirm(asked.known().user(), asked.field("code").orElse(""), asked.address())) {
      case OwnerChange.Refused<User>(Refusal why) -> again(asked, why);
      case OwnerChange.Done<User> _ ->
          done(asked, "account-codes-on", "From now on you are asked for a code when you log in here.");
    };
  }

  private Answer end(Asked asked) {
    return switch (useCases.end().end(asked.known().user(), asked.field("code").orElse(""), asked.address())) {
      case OwnerChange.Refused<User>(Refusal why) -> again(asked, why);
      case OwnerChange.Done<User> _ -> done(asked, "account-codes-off", "You are asked for no code any more.");
    };
  }

  private Answer recovery(Asked asked) {
    return switch (useCases.recovery().make(asked.known().user().id(), asked.password("password"), asked.address())) {
      case OwnerChange.Refused<List<SecretCode>>(Refusal why) -> again(asked, why);
      case OwnerChange.Done<List<SecretCode>>(List<SecretCode> codes) -> {
        LOG.info("event=recovery-codes-made user={} from={}",
            asked.known().user().id(), asked.address().getHostAddress());
        yield new Answer.Page("secrets", new SecretsView("Your recovery codes",
            "Each is good once: for another password, or in the place of a code of your device. "
                + "They are shown only now; print them, or write them down. Those you had are good for nothing more.",
            codes.stream().map(SecretCode::grouped).toList(), ADDRESS));
      }
    };
  }

  private static Answer done(Asked asked, String event, String notice) {
    LOG.info("event={} user={} from={}", event, asked.known().user().id(), asked.address().getHostAddress());
    return new Answer.Done(ADDRESS, notice);
  }

  private Answer again(Asked asked, Refusal why) {
    return new Answer.Again(TEMPLATE, view(asked, Optional.empty(), Optional.of(Complaints.of(why))));
  }

  private CodesView view(Asked asked, Optional<CodesView.Begun> begun, Optional<String> complaint) {
    DescribeAccount.Description told = useCases.describe().describe(asked.known().user());
    return new CodesView(told.user().roles().areStaff(), told.codes(), told.recoveryCodes(), begun, complaint);
  }

  /** What these pages ask. */
  public record UseCases(
      DescribeAccount describe, BeginCodes begin, ConfirmCodes confirm, EndCodes end, MakeRecoveryCodes recovery) {}
}
