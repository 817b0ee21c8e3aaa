package metaserver.application.chat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metaserver.application.chat.Call.Target;
import metaserver.application.lobby.Member;
import metaserver.domain.identity.NameKey;

/**
 * Finds a player by how a line begins: with a whole name, of whatever many words, or with the beginning of one, in
 * quotes if it has blanks. Case and format codes do not matter; guests answer to their names without the word Guest.
 */
sealed interface Naming {
  int SHOWN = 5;
  int MOST_WORDS = 8;

  record One(Target target) implements Naming {}

  /** @param names some of them */
  record Several(String names) implements Naming {}

  /** @param name as it was looked for */
  record Nobody(String name) implements Naming {}

  record Unsaid() implements Naming {}

  static Naming in(List<Member> members, String line) {
    if (line.isEmpty()) return new Unsaid();
    Map<Member, List<String>> keys = keys(members);
    if (line.charAt(0) == '"') return quoted(keys, line);
    String[] words = line.split(" +");
    return byWholeName(keys, words)
        .orElseGet(() -> found(called(keys, words[0], String::startsWith), words[0], rest(words, 1)));
  }

  /** Finds only who is called by his whole name. */
  static Optional<Target> whole(List<Member> members, String line) {
    return byWholeName(keys(members), line.split(" +"))
        .flatMap(found -> found instanceof One(Target target) ? Optional.of(target) : Optional.empty());
  }

  private static Optional<Naming> byWholeName(Map<Member, List<String>> keys, String[] words) {
    for (int count = Math.min(words.length, MOST_WORDS); count > 0; count--) {
      String name = String.join(" ", Arrays.copyOf(words, count));
      List<Member> whole = called(keys, name, String::equals);
      if (!whole.isEmpty()) return Optional.of(found(whole, name, rest(words, count)));
    }
    return Optional.empty();
  }

  private static Naming quoted(Map<Member, List<String>> keys, String line) {
    int end = line.indexOf('"', 1);
    String name = line.substring(1, end < 0 ? line.length() : end);
    List<Member> whole = called(keys, name, String::equals);
    return found(whole.isEmpty() ? called(keys, name, String::startsWith) : whole, name,
        end < 0 ? "" : line.substring(end + 1).strip());
  }

  private static Naming found(List<Member> members, String name, String rest) {
    return switch (members.size()) {
      case 0 -> new Nobody(name);
      case 1 -> new One(new Target(members.getFirst(), rest));
      default -> new Several(members.stream().limit(SHOWN).map(each -> each.player().nick().text())
          .collect(Collectors.joining("|p, ", "", members.size() > SHOWN ? "|p ..." : "|p")));
    };
  }

  private static List<Member> called(
      Map<Member, List<String>> keys, String name, BiPredicate<String, String> matches) {
    if (NameKey.isBlank(name)) return List.of();
    String key = NameKey.of(name).text();
    return keys.entrySet().stream().filter(each -> each.getValue().stream().anyMatch(own -> matches.test(own, key)))
        .map(Map.Entry::getKey).toList();
  }

  /** Made once for a line: a full room has hundreds, a line eight beginnings, and this is the room's thread. */
  private static Map<Member, List<String>> keys(List<Member> members) {
    Map<Member, List<String>> keys = new LinkedHashMap<>();
    members.forEach(member -> keys.put(member, keys(member).toList()));
    return keys;
  }

  private static Stream<String> keys(Member member) {
    return Stream.concat(keys(member.player().nick().text()),
        member.session().user().map(user -> user.username().key().text()).stream());
  }

  /** By what a shown name is found. */
  static Stream<String> keys(String shown) {
    if (NameKey.isBlank(shown)) return Stream.empty();
    String key = NameKey.of(shown).text();
    return key.startsWith("guest ") ? Stream.of(key, key.substring("guest ".length())) : Stream.of(key);
  }

  private static String rest(String[] words, int from) {
    return String.join(" ", Arrays.copyOfRange(words, from, words.length));
  }
}
