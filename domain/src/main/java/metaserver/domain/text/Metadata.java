package metaserver.domain.text;

/** Free-form facts that no rule reads: the text of a JSON object. What is queried becomes a column instead. */
public record Metadata(String json) {
  public static final Metadata NONE = new Metadata("{}");

  public Metadata {
    String text = json.strip();
    if (!text.startsWith("{") || !text.endsWith("}")) {
      throw new IllegalArgumentException("metadata is a JSON object");
    }
  }
}
