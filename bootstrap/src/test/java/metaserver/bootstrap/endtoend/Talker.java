package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import metaserver.bootstrap.server.RunningServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody in a room by a browser. */
record Talker(Surfer surfer, int room) implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A guest who goes in. */
  static Talker guest(RunningServer server, int room, String name) {
    Talker talker = new Talker(new Surfer(server.site()), room);
    talker.inside(talker.enter(name));
    return talker;
  }

  /** An account that logs in and goes in. */
  static Talker account(RunningServer server, int room, String name, String password) {
    Talker talker = new Talker(Surfer.loggedIn(server.site(), name, password), room);
    talker.inside(talker.enter(""));
    return talker;
  }

  private void inside(HttpResponse<String> answer) {
    if (answer.statusCode() != 303) throw new AssertionError("not inside: " + answer.body());
  }

  HttpResponse<String> enter(String name) {
    return act("enter", Map.of("name", name));
  }

  HttpResponse<String> act(String action, Map<String, String> fields) {
    return surfer.fill(page(), page() + "/" + action, fields);
  }

  String page() {
    return "/rooms/" + room;
  }

  String html() {
    return surfer.get(page()).body();
  }

  JsonNode json() {
    return JSON.readTree(surfer.get(page(), "Accept", "application/json").body());
  }

  String state() {
    return json().path("reader").path("state").asString();
  }

  void say(String text) {
    assertThat(act("say", Map.of("text", text)).statusCode()).isEqualTo(303);
  }

  void whisper(int player, String text) {
    assertThat(act("say", Map.of("text", text, "to", String.valueOf(player))).statusCode()).isEqualTo(303);
  }

  /** What he heard, the newest first. */
  List<String> lines() {
    return StreamSupport.stream(json().path("lines").spliterator(), false)
        .map(line -> line.path("text").asString()).toList();
  }

  /** Waits until he heard a line. */
  void hears(String text) {
    RunningServer.await(() -> lines().contains(text));
  }

  /** How game clients know somebody in the room. */
  int number(String name) {
    return RunningServer.await(() -> StreamSupport.stream(json().path("room").path("players").spliterator(), false)
        .filter(player -> player.path("player").path("name").asString().equals(name)).findAny()).path("number").asInt();
  }

  /** What he is told as it happens, from the line of a number on. */
  BufferedReader live(long after) {
    return new BufferedReader(
        new InputStreamReader(surfer.stream(page() + "/live?after=" + after), StandardCharsets.UTF_8));
  }

  /** The data of the next event of this name. */
  static String next(BufferedReader live, String event) {
    try {
      String line = live.readLine();
      while (line != null && !line.equals("event: " + event)) line = live.readLine();
      StringBuilder data = new StringBuilder();
      for (line = live.readLine(); line != null && !line.isEmpty(); line = live.readLine()) {
        data.append(line).append('\n');
      }
      return data.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (html().contains(page() + "/leave")) act("leave", Map.of());
  }
}
