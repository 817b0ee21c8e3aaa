package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Granted;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.identity.ClientFamily;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the log tells of one who comes and goes, and of one who is not let in. */
@Timeout(120)
class SessionLogTest {
  private static final String PASSWORD = "ann-secret";

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onMemory();

  @RegisterExtension final LogLines log = new LogLines();

  @BeforeAll
  static void openAccounts() {
    SERVER.register("ann", PASSWORD);
  }

  private static Game game(ClientFamily family) {
    String nick = "Ann \"x\"";
    return family == ClientFamily.MYTH ? Game.myth(SERVER, Line.SEALED, nick) : Game.alephOne(SERVER, nick);
  }

  private static int room(ClientFamily family) {
    return family == ClientFamily.MYTH ? 0 : 26;
  }

  private static String build(ClientFamily family) {
    return family == ClientFamily.MYTH ? "444" : "0";
  }

  private List<String> lines(int count) {
    RunningServer.await(() -> log.lines().size() >= count);
    return log.lines();
  }

  /** What a pattern's group took of a line that must be all of the pattern. */
  private static String taken(String line, String pattern) {
    List<MatchResult> found = Pattern.compile("^" + pattern + "$").matcher(line).results().toList();
    assertThat(found).as(line).hasSize(1);
    return found.getFirst().group(1);
  }

  @ParameterizedTest
  @EnumSource
  void oneSessionShouldBeFollowedFromTheLoginThroughTheRoomsByItsId(ClientFamily family) {
    Granted granted = game(family).logIn("ann", PASSWORD);
    String session = taken(lines(1).getFirst(), "event=login session=(\\w+) player=" + granted.id()
        + " user=\"ann\" family=" + family + " build=" + build(family) + " address=127\\.0\\.0\\.1");
    String who = " session=" + session + " player=" + granted.id() + " name=\"Ann \\\"x\\\"\" room=" + room(family);
    try (Inside _ = game(family).enter(granted, room(family))) {
      assertThat(lines(2).get(1)).isEqualTo("event=join" + who);
    }
    assertThat(lines(3).get(2)).isEqualTo("event=leave" + who);
    try (Inside _ = game(family).enter(granted, room(family))) {
      assertThat(lines(4).get(3)).isEqualTo("event=join" + who);
    }
    String token = HexFormat.of().formatHex(granted.token().bytes());
    assertThat(lines(5)).hasSize(5).noneMatch(line -> line.contains(PASSWORD) || line.contains(token));
  }

  @ParameterizedTest
  @EnumSource
  void aRefusedLoginShouldBeTracedToItsReasonAndAddressWithoutThePassword(ClientFamily family) {
    game(family).logInInVain("ann", "not-this");
    game(family).logInInVain("no\nbody", "not-this");

    String rest = " family=" + family + " build=" + build(family) + " address=127.0.0.1";
    assertThat(lines(2)).containsExactly(
        "event=login-refused reason=WrongPassword user=\"ann\"" + rest,
        "event=login-refused reason=WrongPassword user=\"nobody\"" + rest);
  }

  @ParameterizedTest
  @EnumSource
  void whoIsRefusedAtTheDoorOfARoomShouldBeTracedToReasonSessionAndRoom(ClientFamily family) {
    Granted granted = game(family).logIn("ann", PASSWORD);
    String session = taken(lines(1).getFirst(), "event=login session=(\\w+) .*");
    Granted newer = game(family).logIn("ann", PASSWORD);
    assertThat(game(family).enterInVain(granted, room(family)).code()).isEqualTo(4);
    int wrong = room(family == ClientFamily.MYTH ? ClientFamily.ALEPH_ONE : ClientFamily.MYTH);
    assertThat(game(family).enterInVain(newer, wrong).code()).isEqualTo(4);

    String newest = taken(lines(4).get(1), "event=login session=(\\w+) .*");
    assertThat(newest).isNotEqualTo(session);
    assertThat(lines(4).subList(2, 4)).containsExactly(
        "event=join-refused reason=BadToken session=" + session + " room=" + room(family) + " address=127.0.0.1",
        "event=join-refused reason=WrongFamily session=" + newest + " room=" + wrong + " address=127.0.0.1");
  }
}
