package metaserver.network.site;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which form of a page a visitor wants. */
enum Accepted {
  HTML,
  JSON;

  /** JSON only if the header names it, and names nothing that HTML fits more strongly. */
  static Accepted by(@Nullable String header) {
    double json = 0;
    double html = 0;
    if (header == null) return HTML;
    for (String range : header.toLowerCase(Locale.ROOT).split(",", 32)) {
      String[] parts = range.split(";", 8);
      switch (parts[0].strip()) {
        case "application/json" -> json = Math.max(json, weight(parts));
        case "text/html", "application/xhtml+xml" -> html = Math.max(html, weight(parts));
        default -> {}
      }
    }
    return json > html ? JSON : HTML;
  }

  private static double weight(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip();
      if (part.matches("q=[01](\\.\\d{0,3})?")) return Double.parseDouble(part.substring(2));
    }
    return 1;
  }
}
