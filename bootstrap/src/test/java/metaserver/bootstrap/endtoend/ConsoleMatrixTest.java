package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.identity.Grant;
import metaserver.domain.identity.Permission;
import metaserver.domain.identity.Role;
import metaserver.domain.identity.Roles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each page and each form of the console, asked for by everybody: whoever may not gets nothing. */
@Timeout(180)
class ConsoleMatrixTest {
  private static final AtomicInteger NAMES = new AtomicInteger();

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onMemory().with("site.port", "0").with("site.address", "127.0.0.1");

  private static final List<Map.Entry<String, Permission>> PAGES = List.of(
      Map.entry("/console/users", Permission.SEE_BANS), Map.entry("/console/users/1", Permission.SEE_BANS),
      Map.entry("/console/bans", Permission.BAN), Map.entry("/console/bans/new", Permission.BAN),
      Map.entry("/console/reports", Permission.READ_REPORTS), Map.entry("/console/announcements", Permission.ANNOUNCE),
      Map.entry("/console/rooms", Permission.MANAGE_ROOMS), Map.entry("/console/rooms/new", Permission.MANAGE_ROOMS),
      Map.entry("/console/rooms/0", Permission.MANAGE_ROOMS), Map.entry("/console/games", Permission.VOID_GAMES),
      Map.entry("/console/games/1", Permission.VOID_GAMES), Map.entry("/console/audit", Permission.READ_LOGS),
      Map.entry("/console/chat", Permission.READ_LOGS), Map.entry("/console/chat?go=1", Permission.READ_LOGS),
      Map.entry("/console/connections", Permission.WATCH_SERVER), Map.entry("/console/health", Permission.WATCH_SERVER),
      Map.entry("/console/settings", Permission.WATCH_SERVER));

  private static final List<Map.Entry<String, Permission>> FORMS = List.of(
      Map.entry("/console/users/1/notes", Permission.WRITE_NOTES), Map.entry("/console/users/999/roles", Permission.MANAGE_USERS),
      Map.entry("/console/users/999/disable", Permission.MANAGE_USERS), Map.entry("/console/users/999/enable", Permission.MANAGE_USERS),
      Map.entry("/console/users/999/sessions", Permission.MANAGE_USERS), Map.entry("/console/users/999/erase", Permission.MANAGE_USERS),
      Map.entry("/console/bans", Permission.BAN), Map.entry("/console/bans/999/lift", Permission.LIFT_BAN),
      Map.entry("/console/reports/999/close", Permission.READ_REPORTS), Map.entry("/console/announcements", Permission.ANNOUNCE),
      Map.entry("/console/announcements/999/end", Permission.ANNOUNCE), Map.entry("/console/rooms", Permission.MANAGE_ROOMS),
      Map.entry("/console/rooms/999", Permission.MANAGE_ROOMS), Map.entry("/console/rooms/999/close", Permission.MANAGE_ROOMS),
      Map.entry("/console/rooms/999/open", Permission.MANAGE_ROOMS), Map.entry("/console/games/999/void", Permission.VOID_GAMES),
      Map.entry("/console/connections/999/end", Permission.WATCH_SERVER));

  @BeforeAll
  static void openAnAccount() {
    SERVER.register("first", "secret");
  }

  static Stream<Roles> everybody() {
    return Stream.of(Stream.of(Roles.NONE), Arrays.stream(Role.values()).map(role -> Roles.of(List.of(Grant.everywhere(role)))),
        Arrays.stream(Role.values()).map(role -> Roles.of(List.of(Grant.in(3, role))))).flatMap(each -> each);
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void aPageOrFormShouldBeThereForWhoMayAndForNobodyElse(Roles roles) {
    String name = "visitor" + NAMES.incrementAndGet();
    SERVER.register(name, "secret", roles);
    Surfer visitor = Surfer.loggedIn(SERVER.site(), name, "secret");
    for (Map.Entry<String, Permission> page : PAGES) {
      HttpResponse<String> answer = visitor.get(page.getKey());
      assertThat(answer.statusCode()).as(page.getKey()).isEqualTo(roles.allowSomewhere(page.getValue()) ? 200 : 403);
    }
    String token = visitor.token("/");
    for (Map.Entry<String, Permission> form : FORMS) {
      int status = visitor.post(form.getKey(), List.of(Map.entry("form-token", token))).statusCode();
      if (roles.allowSomewhere(form.getValue())) assertThat(status).as(form.getKey()).isIn(400, 404, 422);
      else assertThat(status).as(form.getKey()).isEqualTo(403);
    }
    String shown = visitor.get("/").body();
    boolean staff = PAGES.stream().anyMatch(page -> roles.allowSomewhere(page.getValue()));
    assertThat(shown.contains("href=\"/console\"")).isEqualTo(staff);
    assertThat(visitor.get("/console").statusCode()).isEqualTo(staff ? 303 : 403);
  }

  @Test
  void whoDidNotLogInShouldBeLedToTheLoginAndSendNoForm() {
    Surfer nobody = new Surfer(SERVER.site());
    for (Map.Entry<String, Permission> page : PAGES) {
      HttpResponse<String> answer = nobody.get(page.getKey());
      assertThat(answer.statusCode()).as(page.getKey()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/login?to=");
    }
    String token = nobody.token("/login");
    for (Map.Entry<String, Permission> form : FORMS) {
      assertThat(nobody.post(form.getKey(), List.of(Map.entry("form-token", token))).statusCode()).as(form.getKey()).isEqualTo(403);
    }
  }

  @Test
  void theMenuShouldShowWhatOneMay() {
    SERVER.register("org", "secret", Roles.of(List.of(Grant.everywhere(Role.ORGANISER))));
    Surfer organiser = Surfer.loggedIn(SERVER.site(), "org", "secret");

    assertThat(organiser.follow(organiser.get("/console")).body()).contains("Announcements", "href=\"/console/announcements\"")
        .doesNotContain("href=\"/console/users\"", "href=\"/console/bans\"", "href=\"/console/settings\"");
  }
}
