package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "role", description = "Make an account an administrator's or a player's.")
final class UserRoleCommand implements Action {
  private final Store store;

  @Mixin private final NameArgument name = new NameArgument();

  @Parameters(index = "1", paramLabel = "admin|player", description = "What the account is from now on.")
  private Role role = Role.PLAYER;

  UserRoleCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> AccountAnswer.tell(
        installation.changeRole().change(name.key(), role == Role.ADMIN), name.username(), "is " + role.words, out));
  }

  /** What an account may do. */
  enum Role {
    ADMIN("an administrator"),
    PLAYER("a player");

    private final String words;

    Role(String words) {
      this.words = words;
    }
  }
}
