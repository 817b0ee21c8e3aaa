package metaserver.application.moderation;

import java.util.Arrays;
import java.util.Optional;
import metaserver.domain.identity.Scope;
import metaserver.domain.moderation.Lasting;

/**
 * How long, what, and why, as staff types it: {@code 3d chat spam}. Each may be left out.
 *
 * @param lasting empty where nothing was said of it
 */
record Sentence(Optional<Lasting> lasting, Optional<Scope> scope, String reason) {
  static Sentence of(String words) {
    String rest = words.strip();
    Optional<Lasting> lasting = Lasting.read(first(rest));
    if (lasting.isPresent()) rest = behindFirst(rest);
    String word = first(rest);
    Optional<Scope> scope = Arrays.stream(Scope.values()).filter(each -> each.name().equalsIgnoreCase(word)).findAny();
    return new Sentence(lasting, scope, scope.isPresent() ? behindFirst(rest) : rest);
  }

  private static String first(String text) {
    int end = text.indexOf(' ');
    return end < 0 ? text : text.substring(0, end);
  }

  private static String behindFirst(String text) {
    return text.substring(first(text).length()).strip();
  }
}
