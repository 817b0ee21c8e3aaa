package metaserver.bootstrap.replay;

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
 * Where this server is meant to answer otherwise than the recorded one did. Beyond these only numbers of players and
 * games, tokens, salts and the address of the room are its own.
 *
 * @param reason why
 * @param where the packets after which it differs, by recording
 * @param what how
 */
record Deviation(String reason, BiPredicate<String, Says> where, Change what) {
  private static final String CLOSED = "closed";

  static final List<Deviation> TABLE = List.of(
      new Deviation("packet 6 asks for the password (type 0), not for a token (type 4): aleph.https.login is off",
          after(100), mine(word -> word.replace("6/type4", "6/type0"))),
      new Deviation("packet 6 goes on although the account is on line: the newest login wins, not the oldest",
          in("login_already_logged_in").and((_, says) -> says.connection() == 3),
          (_, said) -> Map.of(said.connection(), List.of("6/type0"))),
      new Deviation("guests are greeted with the same lines as everybody; the recorded server asked them to sign up",
          after(103), (_, said) -> each(said, words -> words.filter(word -> !word.startsWith("10/Tired_of_being")))),
      new Deviation("what packets 3 and 10 say is worded otherwise, the message of the day included",
          (_, _) -> true, (_, said) -> each(said, words -> words.map(OwnWords::of))),
      new Deviation("packet 0 names room 26, which Aleph One looks for first, not room 0",
          after(115), mine(word -> word.replace("0/room0;", "0/room26;"))),
      new Deviation("packet 0 counts the players who are in the room; the recorded server said 0",
          after(115),
          (inside, said) -> mine(word -> word.replace("players0", "players" + inside.size())).on(inside, said)),
      new Deviation("packet 9 tells how many the room holds; the recorded server said 0",
          after(103), mine(word -> word.replace("max0", "max500"))),
      new Deviation(
          "a second packet 103 changes the state, and nothing else, for all to see; the recorded server closed",
          in("set_away_packet").and((_, says) -> says.id() == 103),
          (inside, said) -> said.mine().contains(CLOSED)
              ? all(inside, List.of(alice("change;p1;0001", 1))) : said.answers()),
      new Deviation("packet 102 is answered by code 9 and a close; the recorded server just closed",
          after(102), (_, said) -> changed(said, said.connection(), List.of(OwnWords.GOODBYE, CLOSED))),
      new Deviation("packet 110 is answered by the lists of players and of games; the recorded server closed",
          after(110), (_, said) -> Map.of(said.connection(),
              List.of(alice("add;p1;4001", 0), "2/"))),
      new Deviation("packet 113 without a game is nothing; the recorded server closed", after(113), (_, _) -> Map.of()),
      new Deviation("packet 0 counts the games that are listed; the recorded server said 0",
          in("game_seen_by_late_joiner").and((_, says) -> says.id() == 115 && says.connection() > 1),
          mine(word -> word.replace("games0", "games1"))),
      new Deviation("packet 2 counts by the clock of the test, which stands still while a game runs",
          (_, _) -> true,
          (_, said) -> each(said, words -> words.map(
              word -> word.replace("seconds599;", "seconds600;").replaceAll("seconds5[79];", "seconds60;")))),
      new Deviation("commands are listed by name, several on a line, and there are more of them",
          (_, says) -> message(says).equals(".help"),
          (_, said) -> changed(said, said.connection(), List.of(
              "10/Commands:_.about_.afk_.back_.block_.blocklist_.games_.help_.info_.me_.mute",
              "10/.mutelist_.proxy_.report_.test_.time_.unblock_.unmute_.whois",
              "10/Type_.help_and_a_command_to_read_what_it_does."))),
      new Deviation("hosts are not tried here (games.probe is off), and .test says so of TCP and UDP",
          in("gather_test_command").and((_, says) -> message(says).equals(".test")),
          mine(word -> word
              .replace("10/TCP_connection_to_port_4999_failed.", notTested("TCP"))
              .replace("10/Test_failed._You_cannot_gather_games.", notTested("UDP")))),
      new Deviation("there is no command that colours players, for staff neither",
          (_, says) -> message(says).startsWith(".rainbow"),
          (_, said) -> Map.of(said.connection(), List.of("10/Unknown_command:_.rainbow_-_.help_lists_them."))),
      new Deviation("a moderator may gag; the recorded server had no such command",
          (_, says) -> message(says).startsWith(".gag"),
          (_, said) -> Map.of(said.connection(), List.of("10/Bob|p_is_banned_(chat)_until_then_UTC:_ban_N."))),
      new Deviation("whoever is gagged is heard by nobody and told why",
          in("moderator_gag").and((_, says) -> message(says).equals("still talking")),
          (_, said) -> Map.of(said.connection(), List.of("10/You_may_not_talk_until_then_UTC_(ban_N)"))),
      new Deviation("a dot without a letter is no command but a line of chat",
          (_, says) -> message(says).equals("."),
          (inside, _) -> all(inside, List.of("200/type0;length32;p1;to_nobody;flags0;24005f00a3000000;Alice;."))),
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

  /** Alice in a packet 1, in the colours of the recordings. */
  private static String alice(String head, int state) {
    return "1/" + head + ";ranking0;room0;caste0;order0;icon0;badge0;state" + state
        + ";24005f00a3000000;24005f00a3000000;order0;version0;build0;Alice;alice";
  }

  private static String notTested(String protocol) {
    return "10/" + protocol + "_was_not_tested:_the_server_does_not_do_so^_or_has_too_much_to_do.";
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
