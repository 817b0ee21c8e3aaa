package metaserver.application.chat;

import java.util.Arrays;
import java.util.List;
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
    if (line.charAt(0) == '"') return quoted(members, line);
    String[] words = line.split(" +");
    for (int count = Math.min(words.length, MOST_WORDS); count > 0; count--) {
      String name = String.join(" ", Arrays.copyOf(words, count));
      List<Member> whole = called(members, name, String::equals);
      if (!whole.isEmpty()) return found(whole, name, rest(words, count));
    }
    return found(called(members, words[0], String::startsWith), words[0], rest(words, 1));
  }

  /** Finds only who is called by his whole name. */
  static Optional<Target> whole(List<Member> members, String line) {
    String[] words = line.split(" +");
    for (int count = Math.min(words.length, MOST_WORDS); count > 0; count--) {
      List<Member> whole = called(members, String.join(" ", Arrays.copyOf(words, count)), String::equals);
      if (whole.size() == 1) return Optional.of(new Target(whole.getFirst(), rest(words, count)));
    }
    return Optional.empty();
  }

  private static Naming quoted(List<Member> members, String line) {
    int end = line.indexOf('"', 1);
    String name = line.substring(1, end < 0 ? line.length() : end);
    List<Member> whole = called(members, name, String::equals);
    return found(whole.isEmpty() ? called(members, name, String::startsWith) : whole, name,
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

  private static List<Member> called(List<Member> members, String name, BiPredicate<String, String> matches) {
    if (NameKey.isBlank(name)) return List.of();
    String key = NameKey.of(name).text();
    return members.stream().filter(member -> keys(member).anyMatch(each -> matches.test(each, key))).toList();
  }

  private static Stream<String> keys(Member member) {
    return Stream.concat(keys(member.player().nick().text()), member.session().user().map(user -> user.username().key().text()).stream());
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
