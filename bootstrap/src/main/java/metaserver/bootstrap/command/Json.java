package metaserver.bootstrap.command;

import tools.jackson.databind.json.JsonMapper;

/** What a script reads: one JSON value on one line. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static String of(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
