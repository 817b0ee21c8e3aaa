package metaserver.bootstrap.browser;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import metaserver.bootstrap.server.RunningServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages that an account has for itself, read by one of the staff, who sees all of them. */
@Timeout(120)
class AccountPagesTest implements PageBehaviour {
  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onMemory().with("site.port", "0").with("site.address", "127.0.0.1");

  @RegisterExtension
  static final Chromium CHROMIUM = new Chromium(SERVER);

  private final Set<Look> loggedIn = EnumSet.noneOf(Look.class);

  @BeforeAll
  void register() {
    SERVER.registerAdministrator("Warden", "pass");
  }

  @Override
  public List<String> pages() {
    return List.of("/account", "/account/password", "/account/name", "/account/mail", "/account/data", "/account/codes",
        "/account/game-passwords");
  }

  @Override
  public Visitor reader(Look look) {
    Visitor visitor = CHROMIUM.reader(look);
    if (loggedIn.add(look)) visitor.logsIn("Warden", "pass");
    return visitor;
  }
}
