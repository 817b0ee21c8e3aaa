package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.identity.NameKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where staff needs a device that shows codes, the console is closed to who has none. */
@Timeout(120)
class ConsoleCodesTest {
  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onMemory().with("site.port", "0").with("site.address", "127.0.0.1")
      .with("site.console.codes", "required");

  @Test
  void staffWithoutADeviceShouldBeLedToSetOneUpFromEachPageAndForm() {
    SERVER.registerAdministrator("ada", "secret");
    SERVER.register("bob", "secret");
    Surfer ada = Surfer.loggedIn(SERVER.site(), "ada", "secret");
    for (String page : List.of("/console", "/console/users", "/console/settings")) leads(ada.get(page));
    leads(ada.post("/console/users/2/disable", List.of(Map.entry("form-token", ada.token("/")))));
    assertThat(SERVER.users().find(NameKey.of("bob")).orElseThrow().active()).isTrue();
    assertThat(ada.follow(ada.get("/console")).body()).contains("a code beside your password");
  }

  private static void leads(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/account/codes");
  }
}
