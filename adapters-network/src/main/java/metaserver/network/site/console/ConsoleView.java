package metaserver.network.site.console;

import java.util.List;
import java.util.Optional;
import metaserver.network.site.Answer;

/**
 * A page of the console.
 *
 * @param desk the address of the part it belongs to
 * @param complaint what is wrong with a form that was sent
 */
public record ConsoleView(String title, String desk, Optional<String> complaint, List<Piece> pieces) {
  private static final String TEMPLATE = "console";

  public ConsoleView {
    pieces = List.copyOf(pieces);
  }

  static Answer page(Desk desk, String title, Piece... pieces) {
    return page(desk, title, List.of(pieces));
  }

  static Answer page(Desk desk, String title, List<Piece> pieces) {
    return new Answer.Page(TEMPLATE, new ConsoleView(title, desk.address(), Optional.empty(), pieces));
  }

  /** The form again, with what was said in it and what is wrong. */
  static Answer again(Desk desk, String title, String complaint, Piece... pieces) {
    return new Answer.Again(TEMPLATE, new ConsoleView(title, desk.address(), Optional.of(complaint), List.of(pieces)));
  }
}
