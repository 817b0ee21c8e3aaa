package metaserver.application.chat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Member;
import metaserver.domain.chat.Utterance;

/** What can be done by a line that begins with a dot. The features bring the commands; nobody else hears the line. */
public final class Commands {
  private static final int SHOWN = 40; // a line of chat may be longer than a line of the server's

  private final Map<String, Command> byName = new TreeMap<>();
  private final StaffTyping staff;

  /** @param staff from where commands that take a permission can be typed */
  @SafeVarargs
  public Commands(StaffTyping staff, List<Command>... features) {
    this.staff = staff;
    add(new Help(this).command());
    for (List<Command> feature : features) feature.forEach(this::add);
  }

  private void add(Command command) {
    if (byName.put(command.name(), command) != null) {
      throw new IllegalArgumentException("two commands ." + command.name());
    }
  }

  /** All of them, by name. */
  public Collection<Command> all() {
    return byName.values();
  }

  /** Those that somebody has, by name. */
  Stream<Command> of(Member member) {
    return byName.values().stream().filter(command -> has(member, command));
  }

  Optional<Command> find(Member member, String name) {
    return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT))).filter(command -> has(member, command));
  }

  private boolean has(Member member, Command command) {
    return command.families().contains(member.player().family())
        && command.needs().map(permission -> staff.lets(member.session()) && member.may(permission)).orElse(true);
  }

  /** @param pointed whom the speaker told it to privately or has selected, 0 for nobody */
  void obey(Member speaker, int pointed, Utterance line) {
    String word = line.command();
    find(speaker, word).ifPresentOrElse(
        command -> command.action().accept(
            new Call(speaker, pointed, line.text().substring(word.length() + 1).strip())),
        () -> speaker.hear(new ServerLine("Unknown command: ." + word.substring(0, Math.min(word.length(), SHOWN))
            + " - .help lists them.")));
  }
}
