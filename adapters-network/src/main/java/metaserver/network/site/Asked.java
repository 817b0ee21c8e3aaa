package metaserver.network.site;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a visitor asks for.
 *
 * @param path what stands in the places of the address, by name
 * @param query what follows the question mark, by name; the first of each
 * @param host the name by which he reached this server; empty if it cannot be one
 */
public record Asked(Map<String, String> path, Map<String, String> query, Optional<String> host) {
  /** No wish is longer than this. */
  private static final int LONGEST = 200;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  public Asked {
    path = Map.copyOf(path);
    query = Map.copyOf(query);
  }

  /** What stands in a place of the address. */
  public String place(String name) {
    return path.getOrDefault(name, "");
  }

  /** The number in a place of the address, from 1 on; empty if there is none. */
  public Optional<Integer> number(String name) {
    return Optional.of(place(name)).filter(NUMBER.asMatchPredicate()).map(Integer::valueOf).filter(number -> number > 0);
  }

  /**
   * What he wishes; empty if he left it open.
   *
   * @throws UnclearWish if it is too long
   */
  public Optional<String> wish(String name) {
    Optional<String> said = Optional.ofNullable(query.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    if (said.filter(text -> text.length() > LONGEST).isPresent()) throw new UnclearWish(name + " is too long");
    return said;
  }

  /** @throws UnclearWish if it is no number */
  public Optional<Integer> wishedNumber(String name) {
    return wish(name).map(text -> {
      if (!NUMBER.matcher(text).matches()) throw new UnclearWish(name + " is a number from 0 on");
      return Integer.valueOf(text);
    });
  }
}
