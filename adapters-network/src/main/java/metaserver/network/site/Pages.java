package metaserver.network.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Makes HTML of models by templates that were compiled with the program. What it is told it escapes. */
public final class Pages {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Frame everybody;

  Pages(Frame everybody) {
    this.everybody = everybody;
  }

  /**
   * A piece of a page that is the same for all readers.
   *
   * @param template its file without the ending
   */
  public String html(String template, Object model) {
    return html(everybody, template, model);
  }

  String html(Frame frame, String template, Object model) {
    StringOutput output = new StringOutput(16 << 10);
    engine.render(template + ".jte", Map.of("frame", frame, "model", model), output);
    return output.toString();
  }

  Frame everybody() {
    return everybody;
  }
}
