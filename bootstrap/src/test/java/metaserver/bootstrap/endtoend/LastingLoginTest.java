package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import metaserver.bootstrap.server.MovedClock;
import metaserver.bootstrap.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How long a browser stays logged in. */
@Timeout(120)
class LastingLoginTest {
  private static final MovedClock CLOCK = new MovedClock();

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onMemory().at(CLOCK)
      .with("site.port", "0").with("site.address", "127.0.0.1").with("site.session.lifetime", "10d");

  @Test
  void theCookieShouldLastAsLongAfterTheLastVisitAsTheSession() {
    SERVER.register("ann", "ann");
    Surfer ann = Surfer.loggedIn(SERVER.site(), "ann", "ann");
    String kept = ann.cookies().get("session");
    assertThat(kept(ann, "/ladders")).as("on the day of the login").isEmpty();
    CLOCK.move(Duration.ofDays(2));

    assertThat(kept(ann, "/ladders")).singleElement().asString()
        .startsWith("session=" + kept + ";").contains("Max-Age=864000");
    assertThat(kept(ann, "/ladders")).as("twice a day").isEmpty();
    CLOCK.move(Duration.ofDays(9));
    assertThat(kept(ann, "/")).as("on a page of what is in memory").hasSize(1);
  }

  @Test
  void whoLogsOutOnTheDayAfterShouldKeepNoCookie() {
    SERVER.register("bea", "bea");
    Surfer bea = Surfer.loggedIn(SERVER.site(), "bea", "bea");
    String token = bea.token("/");
    CLOCK.move(Duration.ofDays(2));

    bea.post("/logout", List.copyOf(Map.of("form-token", token).entrySet()));
    assertThat(bea.cookies()).doesNotContainKey("session");
  }

  private static List<String> kept(Surfer surfer, String address) {
    return surfer.get(address).headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("session=")).toList();
  }
}
