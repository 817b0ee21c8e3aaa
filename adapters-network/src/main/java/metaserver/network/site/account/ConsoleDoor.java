package metaserver.network.site.account;

import java.util.Optional;
import metaserver.application.account.ConsoleRule;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.Routes;
import metaserver.network.site.Section;

/**
 * Leads staff that must have a device that shows codes, and has none, to where it gets one before it uses the console.
 */
public final class ConsoleDoor implements Section {
  private final ConsoleRule rule;

  public ConsoleDoor(ConsoleRule rule) {
    this.rule = rule;
  }

  @Override
  public void addTo(Routes routes) {
    routes.guard("/console", this::judge);
  }

  private Optional<Answer> judge(Asked asked) {
    return switch (rule.judge(asked.known().user())) {
      case ALLOWED -> Optional.empty();
      case NOT_STAFF -> Optional.of(new Answer.Denied("That is not open to you."));
      case CODES_MISSING ->
          Optional.of(new Answer.Done("/account/codes", "The console takes a device that shows codes. Begin here."));
    };
  }
}
