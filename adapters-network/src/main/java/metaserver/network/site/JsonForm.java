package metaserver.network.site;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Models as JSON: names in snake_case, moments by ISO 8601, null for what is not there. */
public final class JsonForm {
  private final JsonMapper mapper =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  public byte[] of(Object model) {
    return mapper.writeValueAsBytes(model);
  }
}
