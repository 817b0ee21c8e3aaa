package metaserver.bootstrap.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import metaserver.bootstrap.replay.Recording.Says;
import metaserver.domain.text.MacRoman;

/**
 * Where this server is meant to answer otherwise than the recorded one did. Beyond these: player numbers, tokens,
 * salts, addresses and all texts of a server are its own.
 *
 * @param reason why
 * @param where the packets after which it differs, by recording
 * @param what how
 */
record Deviation(String reason, BiPredicate<String, Says> where, Change what) {
  private static final String CLOSED = "closed";

  static final List<Deviation> TABLE = List.of(
      new Deviation("packet 6 asks for the password itself (type 0): there is no web page that gives tokens (type 4)",
          after(100), mine(word -> word.replace("6/type4", "6/type0"))),
      new Deviation("packet 6 goes on although the account is on line: the newest login wins, not the oldest",
          in("login_already_logged_in").and((_, says) -> says.connection() == 3),
          (_, said) -> Map.of(said.connection(), List.of("6/type0"))),
      new Deviation("packet 0 names room 26, which Aleph One looks for first, not room 0",
          after(115), mine(word -> word.replace("0/room0;", "0/room26;"))),
      new Deviation("packet 0 counts the players who are in the room; the recorded server said 0",
          after(115),
          (inside, said) -> mine(word -> word.replace("players0", "players" + inside.size())).on(inside, said)),
      new Deviation("packet 9 tells how many the room holds; the recorded server said 0",
          after(103), mine(word -> word.replace("max0", "max500"))),
      new Deviation("guests are greeted with the same lines as everybody",
          after(103), (_, said) -> changed(said, said.connection(), without(said.mine(), "10", "10"))),
      new Deviation(
          "a second packet 103 changes the state, and nothing else, for all to see; the recorded server closed",
          in("set_away_packet").and((_, says) -> says.id() == 103),
          (inside, said) -> said.mine().contains(CLOSED)
              ? all(inside, List.of("1/change;p1;0001;state1;24005f00a300;24005f00a300;Alice;alice")) : said.answers()),
      new Deviation("packet 102 is answered by code 9 and a close; the recorded server just closed",
          after(102), (_, said) -> changed(said, said.connection(), List.of("3/code9", CLOSED))),
      new Deviation("packet 110 is answered by the lists of players and of games; the recorded server closed",
          after(110), (_, said) -> Map.of(said.connection(),
              List.of("1/add;p1;4001;state0;24005f00a300;24005f00a300;Alice;alice", "2/"))),
      new Deviation("packet 113 without a game is nothing; the recorded server closed", after(113), (_, _) -> Map.of()),
      new Deviation("packet 0 counts the games that are listed; the recorded server said 0",
          in("game_seen_by_late_joiner").and((_, says) -> says.id() == 115 && says.connection() > 1),
          mine(word -> word.replace("games0", "games1"))),
      new Deviation("the list of commands takes as many lines as it takes",
          (_, says) -> message(says).equals(".help"),
          (_, said) -> changed(said, said.connection(), List.of("10", "10", "10"))),
      new Deviation("staff's commands of the recording are not all ours: one line says so, nothing is changed",
          (_, says) -> message(says).matches("\\.(rainbow|gag|kick|info|caste).*"),
          (_, said) -> Map.of(said.connection(),
              Stream.concat(said.mine().stream().filter(word -> word.startsWith("2/")), Stream.of("10")).toList())),
      new Deviation("whoever is gagged is heard by nobody and told why; the recorded server had no such command",
          in("moderator_gag").and((_, says) -> message(says).equals("still talking")),
          (_, said) -> Map.of(said.connection(), List.of("10"))),
      new Deviation("a dot without a letter is no command but a line of chat",
          (_, says) -> message(says).equals("."),
          (inside, _) -> all(inside, List.of("200/p1;to_nobody;flags0;24005f00a300;Alice;."))),
      new Deviation("a blank line is dropped; the recorded server relayed an empty one",
          (_, says) -> (says.id() == 200) && message(says).isBlank(), (_, _) -> Map.of()),
      new Deviation("a note to oneself comes once, not as a message and as an echo",
          in("private_message"), (_, said) -> each(said, Stream::distinct)));

  /** What our server should answer, by connection. */
  static Map<Integer, List<String>> answers(String recording, Says said, Set<Integer> inside, Set<Deviation> used) {
    Says now = said;
    for (Deviation deviation : TABLE) {
      if (!deviation.where.test(recording, said)) continue;
      Map<Integer, List<String>> changed = deviation.what.on(inside, now);
      if (!changed.equals(now.answers())) used.add(deviation);
      now = new Says(said.connection(), said.reads(), said.packet(), changed);
    }
    return now.answers();
  }

  private static BiPredicate<String, Says> after(int packet) {
    return (_, says) -> says.id() == packet;
  }

  private static BiPredicate<String, Says> in(String recording) {
    return (name, _) -> name.equals(recording);
  }

  private static Change mine(UnaryOperator<String> word) {
    return (_, said) -> said.answers().containsKey(said.connection())
        ? changed(said, said.connection(), said.mine().stream().map(word).toList())
        : said.answers();
  }

  private static Map<Integer, List<String>> changed(Says said, int connection, List<String> words) {
    Map<Integer, List<String>> answers = new LinkedHashMap<>(said.answers());
    answers.put(connection, words);
    return answers;
  }

  private static Map<Integer, List<String>> all(Set<Integer> inside, List<String> words) {
    Map<Integer, List<String>> answers = new LinkedHashMap<>();
    inside.forEach(connection -> answers.put(connection, words));
    return answers;
  }

  private static Map<Integer, List<String>> each(
      Says said, UnaryOperator<Stream<String>> words) {
    Map<Integer, List<String>> answers = new TreeMap<>();
    said.answers().forEach((connection, all) -> {
      List<String> left = words.apply(all.stream()).toList();
      if (!left.isEmpty()) answers.put(connection, left);
    });
    return answers;
  }

  /** Without the second of two neighbours. */
  private static List<String> without(List<String> words, String first, String second) {
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i - 1).equals(first) && words.get(i).equals(second)) {
        List<String> left = new ArrayList<>(words);
        left.remove(i);
        return left;
      }
    }
    return words;
  }

  /** The text of chat; empty for other packets. */
  private static String message(Says says) {
    if (says.id() != 200 && says.id() != 201) return "-";
    String packet = MacRoman.decode(says.packet().bytes());
    int name = 8 + 24 + (says.id() == 201 ? 8 : 0);
    int message = packet.indexOf('\0', name) + 1;
    return packet.substring(message, packet.length() - 1);
  }

  /** What becomes of the answers to a packet, given the connections that are in the room. */
  interface Change {
    Map<Integer, List<String>> on(Set<Integer> inside, Says said);
  }
}
