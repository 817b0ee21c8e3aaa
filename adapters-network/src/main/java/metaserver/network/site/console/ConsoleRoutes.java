package metaserver.network.site.console;

import java.util.function.Function;
import metaserver.domain.identity.Permission;
import metaserver.network.site.Access;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.Routes;

/** The addresses of the console: none is there without a permission, everywhere or at least in one room. */
public final class ConsoleRoutes {
  private final Routes routes;

  ConsoleRoutes(Routes routes) {
    this.routes = routes;
  }

  void page(String address, Permission needs, Function<Asked, Answer> page) {
    routes.stored(address, Access.of(needs), page);
  }

  void form(String address, Permission needs, Function<Asked, Answer> action) {
    routes.form(address, Access.of(needs), action);
  }
}
