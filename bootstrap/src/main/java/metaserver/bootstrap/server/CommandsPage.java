package metaserver.bootstrap.server;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import metaserver.application.chat.Command;
import metaserver.application.chat.Commands;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Permission;

/** The page that lists the commands. */
final class CommandsPage {
  private static final String HEAD = """
      # Commands

      A line of chat that begins with a dot and a letter is a command. Nobody else sees it; the answer comes to whoever
      typed it. WORDS in capitals are put in, what stands in [brackets] may be left out.

      A command about a player takes whom it is said to privately, or who is selected in the list of players, or the
      name at the beginning of the line: all of it, or as much as only one player's name begins with. `"Quotes"` go
      around a name of which only a part with blanks is given. `.help` lists what you can use, `.help ban` tells about \
      one.

      Some commands never reach the server: Aleph One itself answers `.who`, `.avail`, `.games`, `.ignore` and `.pork`,
      Myth II `.version` and `.userid`.
      """;

  private CommandsPage() {}

  static String markdown(Commands commands) {
    return HEAD + table("For everybody", commands, command -> command.needs().isEmpty())
        + table("For staff", commands, command -> command.needs().isPresent())
        + "\nWhich roles have which permission is told in [moderation.md](moderation.md).\n";
  }

  private static String table(String title, Commands commands, Predicate<Command> which) {
    return "\n## " + title + "\n\n| Command | Does | Games | Takes |\n|---|---|---|---|\n"
        + commands.all().stream().filter(which).map(CommandsPage::row).collect(Collectors.joining());
  }

  private static String row(Command command) {
    return "| `" + command.usage().replace("|", "\\|") + "` | " + command.help() + " | " + games(command) + " | "
        + command.needs().map(Permission::name).orElse("") + " |\n";
  }

  private static String games(Command command) {
    return command.families().size() == ClientFamily.values().length
        ? "both"
        : command.families().stream().map(family -> switch (family) {
          case MYTH -> "Myth II";
          case ALEPH_ONE -> "Aleph One";
        }).collect(Collectors.joining());
  }
}
