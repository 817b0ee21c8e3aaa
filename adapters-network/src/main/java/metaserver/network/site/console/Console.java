package metaserver.network.site.console;

import java.util.List;
import metaserver.network.site.Access;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.Routes;
import metaserver.network.site.Section;

/** The console: all its parts, and the way in, which leads to the first that a visitor may see. */
public final class Console implements Section {
  private final List<Part> parts;

  public Console(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  @Override
  public void addTo(Routes routes) {
    ConsoleRoutes console = new ConsoleRoutes(routes);
    routes.stored("/console", Access.SIGNED_IN, Console::lead);
    parts.forEach(part -> part.addTo(console));
  }

  private static Answer lead(Asked asked) {
    List<Desk> his = Desk.of(asked.known());
    return his.isEmpty() ? new Answer.Denied("That is not open to you.")
        : new Answer.Done(his.getFirst().address(), "");
  }
}
