package metaserver.bootstrap.command;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a script reads: one JSON value, on one line if not said otherwise, in ASCII, since a script's locale is often
 * none.
 */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private Json() {}

  /** The same on many lines, for people. */
  static String laidOut(String json) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(MAPPER.readTree(json));
  }

  static String of(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
