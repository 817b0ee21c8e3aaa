package metaserver.network.site.console;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import metaserver.application.identity.TokenSource;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;

/**
 * Asks once more before what cannot be undone. The page says exactly what will happen, and its form brings back a token
 * that fits only this wish, with these consequences, of this visitor: if any of it changed meanwhile he is asked again.
 * A token lasts until the server stops.
 */
public final class SecondThoughts {
  private static final String FIELD = "confirmation";
  /** What is not of the wish itself. */
  private static final Set<String> ASIDE = Set.of(FIELD, "form-token");

  private final SecretKeySpec key;

  public SecondThoughts(TokenSource tokens) {
    key = new SecretKeySpec(tokens.next().bytes(), "HmacSHA256");
  }

  /** The page that asks; empty if he was asked and wants it. */
  Optional<Answer> about(Asked asked, Desk desk, String title, String action, List<String> consequences) {
    Map<String, String> wish = new TreeMap<>(asked.form());
    wish.keySet().removeAll(ASIDE);
    String token = token(asked.known().session().token().hex(), action, wish, consequences);
    String sent = asked.form().getOrDefault(FIELD, "");
    if (MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8))) return Optional.empty();
    List<Field> fields = new ArrayList<>(wish.entrySet().stream().map(said -> Field.hidden(said.getKey(), said.getValue())).toList());
    fields.add(Field.hidden(FIELD, token));
    List<Piece> pieces = new ArrayList<>(consequences.stream().<Piece>map(Piece.Words::new).toList());
    pieces.add(new Piece.Form("This cannot be undone", action, title, fields, false));
    pieces.add(new Piece.Way("No, leave it as it is", desk.address()));
    return Optional.of(ConsoleView.page(desk, title + "?", pieces));
  }

  private String token(String visitor, String action, Map<String, String> wish, List<String> consequences) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      add(mac, visitor);
      add(mac, action);
      wish.forEach((name, value) -> {
        add(mac, name);
        add(mac, value);
      });
      add(mac, String.valueOf(wish.size()));
      consequences.forEach(line -> add(mac, line));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", e);
    }
  }

  private static void add(Mac mac, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    mac.update(bytes);
  }
}
