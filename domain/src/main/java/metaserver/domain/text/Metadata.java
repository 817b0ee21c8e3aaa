package metaserver.domain.text;

import java.util.Map;

/** Free-form facts that no rule reads: the text of a JSON object. What is queried becomes a column instead. */
public record Metadata(String json) {
  public static final Metadata NONE = new Metadata("{}");

  public Metadata {
    if (!(Json.parse(json) instanceof Map)) throw new IllegalArgumentException("metadata is a JSON object");
  }

  /**
   * The facts in their order: texts, whole numbers, booleans, and lists and maps of these.
   *
   * @throws IllegalArgumentException if one is anything else
   */
  public static Metadata of(Map<String, ?> facts) {
    return new Metadata(JsonText.of(facts));
  }

  /** Whether both say the same; a store may write it in another way. */
  public boolean says(Metadata other) {
    return Json.parse(json).equals(Json.parse(other.json));
  }
}
