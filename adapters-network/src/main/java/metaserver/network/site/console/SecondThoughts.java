package metaserver.network.site.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import metaserver.application.identity.TokenSource;
import metaserver.domain.identity.SessionToken;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.KeyedDigest;

/**
 * Asks once more before what cannot be undone. The page says exactly what will happen, and its form brings back a token
 * that fits only this wish, with these consequences, of this visitor: if any of it changed meanwhile he is asked again.
 * A token lasts until the server stops.
 */
public final class SecondThoughts {
  private static final String FIELD = "confirmation";
  /** What is not of the wish itself. */
  private static final Set<String> ASIDE = Set.of(FIELD, "form-token");

  private final SessionToken key;

  public SecondThoughts(TokenSource tokens) {
    key = tokens.next();
  }

  /** The page that asks; empty if he was asked and wants it. */
  Optional<Answer> about(Asked asked, Desk desk, String title, String action, List<String> consequences) {
    Map<String, String> wish = new TreeMap<>(asked.form());
    wish.keySet().removeAll(ASIDE);
    String token = token(asked.known().session().token().hex(), action, wish, consequences);
    String sent = asked.form().getOrDefault(FIELD, "");
    if (KeyedDigest.isSame(token, sent)) return Optional.empty();
    List<Field> fields = new ArrayList<>(wish.entrySet().stream()
        .map(said -> Field.hidden(said.getKey(), said.getValue())).toList());
    fields.add(Field.hidden(FIELD, token));
    List<Piece> pieces = new ArrayList<>(consequences.stream().<Piece>map(Piece.Words::new).toList());
    pieces.add(new Piece.Form("This cannot be undone", action, title, fields, false));
    pieces.add(new Piece.Way("No, leave it as it is", desk.address()));
    return Optional.of(ConsoleView.page(desk, title + "?", pieces));
  }

  private String token(String visitor, String action, Map<String, String> wish, List<String> consequences) {
    List<String> texts = new ArrayList<>(List.of(visitor, action, String.valueOf(wish.size())));
    wish.forEach((name, value) -> texts.addAll(List.of(name, value)));
    texts.addAll(consequences);
    return KeyedDigest.of(key.bytes(), texts);
  }
}
