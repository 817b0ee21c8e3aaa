package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metaserver.bootstrap.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where the console takes a device that shows codes. */
@Timeout(120)
class ConsoleCodesTest {
  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onMemory().with("site.port", "0").with("site.address", "127.0.0.1")
      .with("site.console.codes", "required");

  @Test
  void staffWithoutADeviceShouldBeLedToWhereItGetsOneAndLetInAfterwards() {
    SERVER.registerAdministrator("Sam", "secret");
    Surfer sam = Surfer.loggedIn(SERVER.site(), "Sam", "secret");
    for (String page : List.of("/console", "/console/users", "/console/rooms/new")) {
      assertThat(sam.get(page).headers().firstValue("Location")).as(page).hasValue("/account/codes");
    }
    assertThat(sam.fill("/account/codes", "/console/users/1/disable", Map.of()).headers().firstValue("Location"))
        .hasValue("/account/codes");

    Matcher secret = Pattern.compile("<p><code>([A-Z2-7]{32})</code></p>")
        .matcher(sam.fill("/account/codes", "/account/codes/begin", Map.of()).body());
    assertThat(secret.find()).isTrue();
    HttpResponse<String> confirmed = sam.fill("/account/codes", "/account/codes/confirm",
        Map.of("code", App.shows(secret.group(1))));
    assertThat(confirmed.statusCode()).isEqualTo(303);
    assertThat(sam.get("/console/users").statusCode()).isEqualTo(200);
  }

  @Test
  void playersShouldNotLearnOfIt() {
    SERVER.register("Ann", "secret");

    assertThat(Surfer.loggedIn(SERVER.site(), "Ann", "secret").get("/console/users").statusCode()).isEqualTo(403);
  }
}
