package metaserver.bootstrap.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who looks at the site; follows no redirects. */
record Browser(int port) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  HttpResponse<String> get(String address, String... headers) {
    return send("GET", address, headers);
  }

  HttpResponse<String> send(String method, String address, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(address)).timeout(PATIENCE)
        .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) request.headers(headers);
    return received(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  JsonNode json(String address) {
    return JSON.readTree(get(address, "Accept", "application/json").body());
  }

  /** What never ends. */
  InputStream stream(String address, String... headers) {
    return received(HttpRequest.newBuilder(uri(address)).headers(headers).build(),
        HttpResponse.BodyHandlers.ofInputStream()).body();
  }

  private URI uri(String address) {
    return URI.create("http://127.0.0.1:" + port + address);
  }

  private static <T> HttpResponse<T> received(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return CLIENT.send(request, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
