package metaserver.bootstrap.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the operations port said, read as Prometheus reads it. */
final class Scrape {
  private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{.*})? (\\S+)");

  private final Map<String, Double> samples = new HashMap<>();

  private Scrape(String text) {
    for (String line : text.lines().toList()) {
      if (line.startsWith("#") || line.isBlank()) continue;
      Matcher sample = SAMPLE.matcher(line);
      if (!sample.matches()) throw new AssertionError("no sample: " + line);
      String name = sample.group(1) + (sample.group(2) == null ? "" : sample.group(2));
      if (samples.put(name, Double.parseDouble(sample.group(3))) != null) throw new AssertionError("twice: " + name);
    }
  }

  static Scrape of(int port) {
    HttpResponse<String> answer = get(port, "/metrics");
    if (answer.statusCode() != 200) throw new AssertionError(answer.body());
    return new Scrape(answer.body());
  }

  static HttpResponse<String> get(int port, String path) {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A sample as it stands, with its labels in alphabetical order; 0 if there is none. */
  double value(String sample) {
    return samples.getOrDefault(sample, 0.0);
  }

  Set<String> names() {
    Set<String> names = new TreeSet<>();
    samples.keySet().forEach(sample -> names.add(sample.replaceAll("\\{.*", "")));
    return names;
  }
}
