package metaserver.network.http;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether a server can do its work.
 *
 * @param ready whether new players should be sent to it
 * @param parts what was looked at and how it is, both in plain small letters, in the order in which they are shown
 */
public record Health(boolean ready, Map<String, String> parts) {
  String json() {
    return parts.entrySet().stream()
        .map(part -> ",\"" + part.getKey() + "\":\"" + part.getValue() + "\"")
        .collect(Collectors.joining("", "{\"ready\":" + ready, "}\n"));
  }
}
