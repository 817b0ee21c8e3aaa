package metaserver.application.chat;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Permission;

/**
 * One thing that can be done by a line that begins with a dot.
 *
 * @param name without the dot, in lower case
 * @param form what stands behind the name: words in capitals are put in, what is in brackets may be left out
 * @param help one sentence
 * @param needs what its user must be allowed in the room; for others there is no such command
 * @param families whose players have it
 * @param action called on the room's thread; must not wait
 */
public record Command(
    String name, String form, String help, Optional<Permission> needs,
    Set<ClientFamily> families, Consumer<Call> action) {

  /** For everybody. */
  public static Command of(String name, String form, String help, Consumer<Call> action) {
    return new Command(name, form, help, Optional.empty(), Set.of(ClientFamily.values()), action);
  }

  /** For staff. */
  public static Command of(Permission needs, String name, String form, String help, Consumer<Call> action) {
    return new Command(name, form, help, Optional.of(needs), Set.of(ClientFamily.values()), action);
  }

  /** The same for one family. */
  public Command only(ClientFamily family) {
    return new Command(name, form, help, needs, Set.of(family), action);
  }

  /** As it is typed. */
  public String usage() {
    return "." + name + (form.isEmpty() ? "" : " " + form);
  }
}
