package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.List;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.identity.Grant;
import metaserver.domain.identity.Roles;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(name = "role", description = "Say what an account is: a player, or staff. Roles that are not named are taken.")
final class UserRoleCommand implements Action {
  private final Store store;

  @Mixin private final NameArgument name = new NameArgument();

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "ROLE", converter = Word.class, description = "player, "
      + "administrator, moderator, organiser or bot; moderator@3 in room 3 only.")
  private List<Roles> roles = List.of();

  UserRoleCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    Roles all = Roles.of(roles.stream().flatMap(each -> each.grants().stream()).toList());
    return store.work(settings, installation -> AccountAnswer.tell(
        installation.changeRoles().change(name.key(), all), name.username(), words(all), out));
  }

  private static String words(Roles roles) {
    return roles.grants().isEmpty() ? "is a player" : "has the roles " + roles.grants();
  }

  /** One role of the command line; a player has none. */
  static final class Word implements ITypeConverter<Roles> {
    @Override
    public Roles convert(String text) {
      try {
        return switch (text) {
          case "player" -> Roles.NONE;
          case "admin" -> Roles.ADMINISTRATOR;
          default -> Roles.of(List.of(Grant.of(text)));
        };
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("'" + text + "' is no role");
      }
    }
  }
}
