package metaserver.bootstrap.command;

import java.util.Optional;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Username;
import picocli.CommandLine.Parameters;

/** The account that a command is about. */
final class NameArgument {
  @Parameters(index = "0", paramLabel = "NAME", arity = "1", converter = AccountName.class,
      description = "The account's name.")
  private Optional<Username> username = Optional.empty();

  Username username() {
    return username.orElseThrow();
  }

  NameKey key() {
    return username().key();
  }
}
