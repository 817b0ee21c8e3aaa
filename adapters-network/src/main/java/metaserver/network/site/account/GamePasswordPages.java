package metaserver.network.site.account;

import java.util.List;
import java.util.Optional;
import metaserver.application.account.DescribeAccount;
import metaserver.application.account.IssueGamePassword;
import metaserver.application.account.OwnerChange;
import metaserver.application.account.Refusal;
import metaserver.application.account.RevokeGamePassword;
import metaserver.domain.account.GamePassword;
import metaserver.domain.identity.User;
import metaserver.network.site.Access;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.Routes;
import metaserver.network.site.Section;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passwords for single devices of an owner. */
public final class GamePasswordPages implements Section {
  private static final Logger LOG = LoggerFactory.getLogger(GamePasswordPages.class);
  private static final String ADDRESS = "/account/game-passwords";
  private static final String TEMPLATE = "gamepasswords";

  private final UseCases useCases;

  public GamePasswordPages(UseCases useCases) {
    this.useCases = useCases;
  }

  @Override
  public void addTo(Routes routes) {
    routes.stored(ADDRESS, Access.SIGNED_IN,
        asked -> new Answer.Page(TEMPLATE, view(asked.known().user(), "", Optional.empty())));
    routes.form(ADDRESS, Access.SIGNED_IN, this::issue);
    routes.form(ADDRESS + "/revoke", Access.SIGNED_IN, this::revoke);
  }

  private Answer issue(Asked asked) {
    User user = asked.known().user();
    String device = asked.field("device").orElse("");
    return switch (useCases.issue().issue(user.id(), device)) {
      case OwnerChange.Refused<IssueGamePassword.Issued>(Refusal why) ->
          new Answer.Again(TEMPLATE, view(user, device, Optional.of(Complaints.of(why))));
      case OwnerChange.Done<IssueGamePassword.Issued>(IssueGamePassword.Issued issued) -> {
        LOG.info("event=game-password-made user={} number={} from={}",
            user.id(), issued.password().id(), asked.address().getHostAddress());
        yield new Answer.Page("secrets", new SecretsView("Your game password",
            "It is good for " + issued.password().device() + ", and shown only now. "
                + "Type it into the game's login, with the name of your account.",
            List.of(issued.secret().plain()), ADDRESS));
      }
    };
  }

  private Answer revoke(Asked asked) {
    User user = asked.known().user();
    boolean revoked = useCases.revoke().revoke(user.id(), asked.fieldNumber("number").orElse(0));
    if (revoked) LOG.info("event=game-password-revoked user={} from={}", user.id(), asked.address().getHostAddress());
    return new Answer.Done(ADDRESS,
        revoked ? "That game password is good for nothing more. Games have to log in again." : "");
  }

  private GamePasswordsView view(User user, String device, Optional<String> complaint) {
    List<GamePassword> all = useCases.describe().describe(user).gamePasswords();
    return new GamePasswordsView(
        all.stream().map(GamePasswordsView.Line::of).toList(), GamePassword.MOST, device, complaint);
  }

  /** What these pages ask. */
  public record UseCases(DescribeAccount describe, IssueGamePassword issue, RevokeGamePassword revoke) {}
}
