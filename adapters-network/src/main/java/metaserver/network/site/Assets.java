package metaserver.network.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Style, scripts and pictures. Each has its content's hash in its address, so that browsers keep it for ever. */
public final class Assets {
  private static final String LIBRARIES = "/META-INF/resources/webjars/";
  private static final String OURS = "/metaserver/network/site/";

  private final Map<String, Asset> byName;
  private final Map<String, Asset> byAddress;

  private Assets(Map<String, Asset> byName) {
    this.byName = byName;
    this.byAddress = byName.values().stream().collect(Collectors.toMap(Asset::address, Function.identity()));
  }

  /** Those that came with the program. */
  static Assets load() {
    Named map = named("map.svg", "image/svg+xml", OURS + "map.svg");
    Map<String, Asset> all = List.of(
        named("htmx.js", "text/javascript", LIBRARIES + "htmx.org/2.0.8/dist/htmx.min.js"),
        named("sse.js", "text/javascript", LIBRARIES + "htmx-ext-sse/2.2.2/sse.js"),
        styleOn(map),
        map,
        named("seal.svg", "image/svg+xml", OURS + "seal.svg"),
        named("castes.svg", "image/svg+xml", OURS + "castes.svg"))
        .stream().collect(Collectors.toMap(Named::name, Named::asset));
    return new Assets(all);
  }

  /** The style refers to the map by its place in the sources. */
  private static Named styleOn(Named map) {
    String style = new String(read(OURS + "style.css"), StandardCharsets.UTF_8);
    return named("style.css", "text/css",
        style.replace("url(map.svg)", "url(" + map.asset().address() + ")").getBytes(StandardCharsets.UTF_8));
  }

  private static Named named(String name, String type, String resource) {
    return named(name, type, read(resource));
  }

  private static Named named(String name, String type, byte[] content) {
    int dot = name.indexOf('.');
    String address = "/assets/" + name.substring(0, dot) + "-" + Tag.of(content) + name.substring(dot);
    return new Named(name, new Asset(address, type + ";charset=utf-8", content));
  }

  private static byte[] read(String resource) {
    try (InputStream file = Assets.class.getResourceAsStream(resource)) {
      if (file == null) throw new IllegalStateException(resource + " is missing in the distribution");
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a file is, by the name it has in templates. */
  public String address(String name) {
    return Optional.ofNullable(byName.get(name)).orElseThrow(() -> new IllegalArgumentException(name)).address();
  }

  Optional<Asset> at(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  List<Asset> all() {
    return new ArrayList<>(byName.values());
  }

  private record Named(String name, Asset asset) {}
}
