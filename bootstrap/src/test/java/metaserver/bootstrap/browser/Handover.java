package metaserver.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** An Aleph One that leads a browser to the pages of its player. */
record Handover(int port) {
  /** The address to which it leads. */
  String link(String name, String password) throws IOException, InterruptedException {
    HttpRequest login = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metaclient/login"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("username=" + encoded(name) + "&password=" + encoded(password)))
        .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String token = client.send(login, HttpResponse.BodyHandlers.ofString()).body();
      assertThat(token).hasSize(16);
      return "/metaclient/settings?token=" + HexFormat.of().formatHex(token.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
