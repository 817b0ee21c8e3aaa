package metaserver.network.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes addresses of this site. */
public final class Address {
  private Address() {}

  /** A path with wishes behind it, in their order by name. */
  public static String of(String path, Map<String, String> wishes) {
    if (wishes.isEmpty()) return path;
    return new TreeMap<>(wishes).entrySet().stream()
        .map(wish -> wish.getKey() + "=" + URLEncoder.encode(wish.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", path + "?", ""));
  }
}
