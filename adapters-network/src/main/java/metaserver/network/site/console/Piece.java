package metaserver.network.site.console;

import java.util.List;
import java.util.Optional;

/** What pages of the console are made of. One template shows them all, so that nothing can be shown unescaped. */
public sealed interface Piece {
  /** A paragraph. */
  record Words(String text) implements Piece {}

  /** A way to another page. */
  record Way(String text, String address) implements Piece {}

  /** A list of things that are so. */
  record Facts(String heading, List<Fact> facts) implements Piece {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** One of them. */
  record Fact(String name, Cell value) {
    static Fact of(String name, String value) {
      return new Fact(name, Cell.of(value));
    }
  }

  /**
   * Rows of values.
   *
   * @param none what is said where there are no rows
   * @param next the address of the page that follows
   */
  record Table(String heading, List<String> heads, List<List<Cell>> rows, String none, Optional<String> next) implements Piece {
    public Table {
      heads = List.copyOf(heads);
      rows = rows.stream().map(List::copyOf).toList();
    }

    static Table of(String heading, List<String> heads, List<List<Cell>> rows, String none) {
      return new Table(heading, heads, rows, none, Optional.empty());
    }
  }

  /**
   * Something to fill in and send.
   *
   * @param asks whether it only asks for another page, and changes nothing
   */
  record Form(String heading, String action, String button, List<Field> fields, boolean asks) implements Piece {
    public Form {
      fields = List.copyOf(fields);
    }

    static Form doing(String heading, String action, String button, Field... fields) {
      return new Form(heading, action, button, List.of(fields), false);
    }

    static Form asking(String heading, String action, String button, Field... fields) {
      return new Form(heading, action, button, List.of(fields), true);
    }
  }
}
