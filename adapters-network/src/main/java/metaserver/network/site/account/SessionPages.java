package metaserver.network.site.account;

import java.util.Optional;
import metaserver.application.account.EndSessions;
import metaserver.application.account.ListSessions;
import metaserver.domain.identity.TokenHash;
import metaserver.network.site.Access;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.Routes;
import metaserver.network.site.Section;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where an owner is logged in, and the end of that. */
public final class SessionPages implements Section {
  private static final Logger LOG = LoggerFactory.getLogger(SessionPages.class);

  private final ListSessions list;
  private final EndSessions end;

  public SessionPages(ListSessions list, EndSessions end) {
    this.list = list;
    this.end = end;
  }

  @Override
  public void addTo(Routes routes) {
    routes.stored("/account/sessions", Access.SIGNED_IN, this::show);
    routes.form("/account/sessions", Access.SIGNED_IN, this::end);
  }

  private Answer show(Asked asked) {
    TokenHash own = asked.known().session().token();
    return new Answer.Page("sessions", new SessionsView(
        list.list(asked.known().user().id()).stream().map(one -> SessionsView.Line.of(one, own)).toList()));
  }

  private Answer end(Asked asked) {
    Optional<String> one = asked.ticked("all") ? Optional.empty() : Optional.of(asked.field("session").orElse(""));
    int ended = end.end(asked.known().user().id(), one, asked.known().session().token());
    LOG.info("event=account-sessions-ended user={} sessions={} from={}",
        asked.known().user().id(), ended, asked.address().getHostAddress());
    return new Answer.Done("/account/sessions", "Logged out in so many places: " + ended + ".");
  }
}
