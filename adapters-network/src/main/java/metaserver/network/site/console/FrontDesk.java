package metaserver.network.site.console;

import java.util.List;
import metaserver.network.site.Access;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.Routes;
import metaserver.network.site.Section;

/** The way into the console: to the first part that a visitor may see. */
public final class FrontDesk implements Section {
  @Override
  public void addTo(Routes routes) {
    routes.live("/console", Access.SIGNED_IN, FrontDesk::lead);
  }

  private static Answer lead(Asked asked) {
    List<Desk> his = Desk.of(asked.known());
    return his.isEmpty() ? new Answer.Denied("That is not open to you.") : new Answer.Done(his.getFirst().address(), "");
  }
}
