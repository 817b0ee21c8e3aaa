package metaserver.network.site.login;

import java.util.List;
import java.util.Map;

/** What a browser is called in a list of sessions, from the much that it says of itself. */
final class BrowserName {
  /** In this order: most say that they are the others too. */
  private static final List<Map.Entry<String, String>> PROGRAMS = List.of(
      Map.entry("Edg/", "Edge"), Map.entry("EdgiOS/", "Edge"), Map.entry("OPR/", "Opera"),
      Map.entry("Firefox/", "Firefox"), Map.entry("FxiOS/", "Firefox"), Map.entry("Chrome/", "Chrome"),
      Map.entry("CriOS/", "Chrome"), Map.entry("Safari/", "Safari"));
  private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
      Map.entry("Android", "Android"), Map.entry("iPhone", "iPhone"), Map.entry("iPad", "iPad"),
      Map.entry("Windows", "Windows"), Map.entry("Mac OS X", "macOS"), Map.entry("Linux", "Linux"));

  private BrowserName() {}

  /** @param agent the header {@code User-Agent} */
  static String of(String agent) {
    String program = first(PROGRAMS, agent, agent.isBlank() ? "a browser" : agent);
    String system = first(SYSTEMS, agent, "");
    return program.equals(agent) || system.isEmpty() ? program : program + " on " + system;
  }

  private static String first(List<Map.Entry<String, String>> known, String agent, String otherwise) {
    return known.stream().filter(one -> agent.contains(one.getKey()))
        .map(Map.Entry::getValue).findFirst().orElse(otherwise);
  }
}
