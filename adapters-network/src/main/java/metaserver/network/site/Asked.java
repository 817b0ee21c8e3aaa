package metaserver.network.site;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.TokenHash;

/**
 * What a visitor asks for.
 *
 * @param path what stands in the places of the address, by name
 * @param query what follows the question mark, by name; the first of each
 * @param form what he filled in, by name; the first of each
 * @param host the name by which he reached this server; empty if it cannot be one
 * @param address where he is
 * @param browser what it calls itself; may be empty
 * @param token what his browser shows to be known by, whatever it is worth; hashed
 * @param visitor who he is, if he signed in
 */
public record Asked(Map<String, String> path, Map<String, String> query, Map<String, String> form,
    Optional<String> host, InetAddress address, String browser, Optional<TokenHash> token, Optional<Visitor> visitor) {
  /** No wish is longer than this. */
  private static final int LONGEST = 200;
  private static final int LONGEST_FIELD = 2000;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  public Asked {
    path = Map.copyOf(path);
    query = Map.copyOf(query);
    form = Map.copyOf(form);
  }

  /** Who asks, on a page that is only for who signed in. */
  public Visitor known() {
    return visitor.orElseThrow(() -> new IllegalStateException("the page is open to anybody"));
  }

  /** What stands in a place of the address. */
  public String place(String name) {
    return path.getOrDefault(name, "");
  }

  /** The number in a place of the address, from 1 on; empty if there is none. */
  public Optional<Integer> number(String name) {
    return Optional.of(place(name))
        .filter(NUMBER.asMatchPredicate()).map(Integer::valueOf).filter(number -> number > 0);
  }

  /** The same from 0 on, as rooms are numbered. */
  public Optional<Integer> numberFromZero(String name) {
    return Optional.of(place(name)).filter(NUMBER.asMatchPredicate()).map(Integer::valueOf);
  }

  /**
   * What he wishes; empty if he left it open.
   *
   * @throws UnclearWish if it is too long
   */
  public Optional<String> wish(String name) {
    return said(query, name, LONGEST);
  }

  /** @throws UnclearWish if it is no number */
  public Optional<Integer> wishedNumber(String name) {
    return wish(name).map(text -> numeric(name, text));
  }

  /**
   * What he filled in, without blanks around it; empty if nothing.
   *
   * @throws UnclearWish if it is too long
   */
  public Optional<String> field(String name) {
    return said(form, name, LONGEST_FIELD);
  }

  /** @throws UnclearWish if it is no number */
  public Optional<Integer> fieldNumber(String name) {
    return field(name).map(text -> numeric(name, text));
  }

  /** Whether he ticked it. */
  public boolean ticked(String name) {
    return form.containsKey(name);
  }

  /** A password, to the last blank; empty if he left it open. */
  public Password password(String name) {
    return new Password(form.getOrDefault(name, ""));
  }

  private static Optional<String> said(Map<String, String> all, String name, int longest) {
    Optional<String> said = Optional.ofNullable(all.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    if (said.filter(text -> text.length() > longest).isPresent()) throw new UnclearWish(name + " is too long");
    return said;
  }

  private static int numeric(String name, String text) {
    if (!NUMBER.matcher(text).matches()) throw new UnclearWish(name + " is a number from 0 on");
    return Integer.parseInt(text);
  }

  /** Only what tells nothing of who he is. */
  @Override
  public String toString() {
    return "Asked" + path;
  }
}
