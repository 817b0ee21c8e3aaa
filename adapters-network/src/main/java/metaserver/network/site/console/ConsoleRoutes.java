package metaserver.network.site.console;

import java.util.function.Function;
import metaserver.application.account.ConsoleRule;
import metaserver.domain.identity.Permission;
import metaserver.network.site.Access;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.Routes;

/**
 * The addresses of the console: none is there without a permission, everywhere or at least in one room, and the rule.
 */
public final class ConsoleRoutes {
  private final Routes routes;
  private final ConsoleRule rule;

  ConsoleRoutes(Routes routes, ConsoleRule rule) {
    this.routes = routes;
    this.rule = rule;
  }

  void page(String address, Permission needs, Function<Asked, Answer> page) {
    routes.stored(address, Access.of(needs), asked -> admitted(asked, page));
  }

  void form(String address, Permission needs, Function<Asked, Answer> action) {
    routes.form(address, Access.of(needs), asked -> admitted(asked, action));
  }

  Answer admitted(Asked asked, Function<Asked, Answer> then) {
    return switch (rule.judge(asked.known().user())) {
      case ALLOWED -> then.apply(asked);
      case NOT_STAFF -> new Answer.Denied("That is not open to you.");
      case CODES_MISSING ->
          new Answer.Done("/account/codes", "The console wants a code beside your password. Set up a device first.");
    };
  }
}
