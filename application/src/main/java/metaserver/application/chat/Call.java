package metaserver.application.chat;

import java.util.Optional;
import java.util.function.Consumer;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Member;
import metaserver.domain.identity.PlayerId;

/**
 * A command as somebody typed it. On the room's thread.
 *
 * @param pointed the number of whom he told it to privately or has selected in his list; 0 for nobody
 * @param rest what stands behind the command's name, stripped
 */
public record Call(Member caller, int pointed, String rest) {
  /** Tells him alone. */
  public void answer(String line) {
    caller.hear(new ServerLine(line));
  }

  /**
   * Whom he means: who is pointed at, else who is named at the beginning of the rest. If that is nobody he is told so.
   */
  public Optional<Target> target() {
    return pointed != 0 ? pointedAt() : named(this::tellAbsent);
  }

  /** The same, but a name counts for more: a player may have somebody selected for long. */
  public Optional<Target> namedTarget() {
    return rest.isEmpty() && pointed != 0 ? pointedAt() : named(this::tellAbsent);
  }

  /**
   * Whom of this room he means as in {@link #namedTarget()}; if nobody here is called so the whole rest is handed over.
   */
  public Optional<Target> namedTarget(Consumer<String> absent) {
    return rest.isEmpty() && pointed != 0 ? pointedAt() : named(_ -> absent.accept(rest));
  }

  /** For a command that may be about nobody: whom he names by a whole name, else points at. Nothing is answered. */
  public Optional<Target> meant() {
    return Naming.whole(caller.room().members(), rest).or(this::selected);
  }

  private Optional<Target> selected() {
    return pointed < 1
        ? Optional.empty()
        : caller.room().find(new PlayerId(pointed)).map(member -> new Target(member, rest));
  }

  private Optional<Target> pointedAt() {
    Optional<Target> target = selected();
    if (target.isEmpty()) answer("That player is not in this room.");
    return target;
  }

  private Optional<Target> named(Consumer<String> absent) {
    return switch (Naming.in(caller.room().members(), rest)) {
      case Naming.One(Target target) -> Optional.of(target);
      case Naming.Several(var names) -> nobody("Several players are called so: " + names);
      case Naming.Nobody(var name) -> {
        absent.accept(name);
        yield Optional.empty();
      }
      case Naming.Unsaid() -> nobody("Select a player, or say a name.");
    };
  }

  private void tellAbsent(String name) {
    answer("Nobody in this room is called " + name + "|p.");
  }

  private Optional<Target> nobody(String why) {
    answer(why);
    return Optional.empty();
  }

  /** Whom a command is about, and what else was said. */
  public record Target(Member member, String rest) {}
}
