package metaserver.application.chat;

import java.util.Locale;

/** Tells which commands there are, and what one does. */
final class Help {
  private static final int LINE = 72;

  private final Commands commands;

  Help(Commands commands) {
    this.commands = commands;
  }

  Command command() {
    return Command.of("help", "[COMMAND]", "Lists the commands, or tells about one.", this::help);
  }

  private void help(Call call) {
    String word = call.rest().startsWith(".") ? call.rest().substring(1) : call.rest();
    if (word.isEmpty()) {
      list(call);
    } else {
      call.answer(commands.find(call.caller(), word.toLowerCase(Locale.ROOT))
          .map(command -> command.usage() + ": " + command.help()).orElse("There is no such command."));
    }
  }

  private void list(Call call) {
    StringBuilder line = new StringBuilder("Commands:");
    for (Command command : commands.of(call.caller()).toList()) {
      if (line.length() + command.name().length() > LINE) {
        call.answer(line.toString());
        line.setLength(0);
      }
      line.append(" .").append(command.name());
    }
    call.answer(line.toString().strip());
    call.answer("Type .help and a command to read what it does.");
  }
}
