package metaserver.bootstrap.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies, fills in forms and follows where it is led. */
final class Surfer {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder()
      .cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();
  private final String origin;

  Surfer(int port) {
    origin = "http://127.0.0.1:" + port;
  }

  /** Logged in with name and password. */
  static Surfer loggedIn(int port, String name, String password) {
    Surfer surfer = new Surfer(port);
    HttpResponse<String> answer = surfer.logIn(name, password);
    if (answer.statusCode() != 303) throw new IllegalStateException("not logged in: " + answer.body());
    return surfer;
  }

  HttpResponse<String> logIn(String name, String password) {
    return fill("/login", "/login", Map.of("name", name, "password", password));
  }

  HttpResponse<String> get(String address, String... headers) {
    return send(request(address, headers).GET());
  }

  /** The page at which he ends, through all redirections. */
  HttpResponse<String> follow(HttpResponse<String> answer) {
    HttpResponse<String> at = answer;
    for (int i = 0; i < 5 && at.statusCode() / 100 == 3; i++) {
      at = get(at.headers().firstValue("Location").orElseThrow());
    }
    return at;
  }

  /** Loads a page, and sends the form on it with its token. */
  HttpResponse<String> fill(String page, String action, Map<String, String> fields) {
    List<Map.Entry<String, String>> all = new ArrayList<>(fields.entrySet());
    all.add(Map.entry("form-token", token(page)));
    return post(action, all);
  }

  /** What the forms on a page bring back. */
  String token(String page) {
    String body = get(page).body();
    Matcher found = TOKEN.matcher(body);
    if (!found.find()) throw new IllegalStateException("no form on " + page + ": " + body);
    return found.group(1);
  }

  HttpResponse<String> post(String action, List<Map.Entry<String, String>> fields, String... headers) {
    String body = fields.stream()
        .map(field -> Browser.encoded(field.getKey()) + "=" + Browser.encoded(field.getValue()))
        .collect(Collectors.joining("&"));
    return send(request(action, headers).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** What never ends. */
  InputStream stream(String address) {
    try {
      return client.send(request(address).build(), BodyHandlers.ofInputStream()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the site keeps in his browser, by name. */
  Map<String, String> cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .collect(Collectors.toMap(cookie -> cookie.getName(), cookie -> cookie.getValue(), (_, last) -> last));
  }

  private HttpRequest.Builder request(String address, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + address)).timeout(PATIENCE);
    if (headers.length > 0) request.headers(headers);
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
