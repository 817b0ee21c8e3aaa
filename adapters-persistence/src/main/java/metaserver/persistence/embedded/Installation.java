package metaserver.persistence.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The unpacked PostgreSQL programs and the identity they run under. */
record Installation(Path home, RunAs runAs) {
  private static final Pattern VERSION = Pattern.compile("PostgreSQL\\) (\\d+)");

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  List<String> command(String program, List<String> arguments) {
    List<String> words = new ArrayList<>();
    words.add(program(program));
    words.addAll(arguments);
    return runAs.words(words);
  }

  /** The major version of the programs, such as 18. */
  int major() throws IOException {
    Command asked = Command.run(program("postgres"), "--version");
    return VERSION.matcher(asked.output()).results().findFirst()
        .map(MatchResult::group)
        .map(found -> Integer.parseInt(found.substring(found.lastIndexOf(' ') + 1)))
        .orElseThrow(() -> new EmbeddedPostgresException("PostgreSQL does not run on this machine: " + asked.complaint()
            + "; install what is missing or use another PostgreSQL with --database postgres"));
  }

  /**
   * A process in a session of its own, so that Ctrl-C in the terminal reaches only the server, which stops its
   * database last.
   */
  ProcessBuilder session(String program, List<String> arguments) {
    return Command.builder(sessionCommand(program, arguments));
  }

  /** The words for such a process. */
  List<String> sessionCommand(String program, List<String> arguments) {
    List<String> words = new ArrayList<>(Session.WORDS);
    words.addAll(command(program, arguments));
    return words;
  }

  /** What starts a session: macOS has no setsid program. */
  private static final class Session {
    static final List<String> WORDS = Command.succeeds(List.of("setsid", "true"))
        ? List.of("setsid")
        : List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec { $ARGV[0] } @ARGV or exit 127");
  }
}
