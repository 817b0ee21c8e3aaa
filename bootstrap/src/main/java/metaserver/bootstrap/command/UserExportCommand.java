package metaserver.bootstrap.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "export", description = "Print everything that is kept about an account as JSON, as of one moment. "
    + "Hashes of passwords and tokens are not among it.")
final class UserExportCommand implements Action {
  private final Store store;

  @Mixin private final NameArgument name = new NameArgument();

  @Option(names = "--output", paramLabel = "FILE",
      description = "A new file that it goes to; only its owner may read it.")
  private Optional<Path> output = Optional.empty();

  UserExportCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> {
      var account = AccountAnswer.known(installation.users(), name.username());
      String json = Json.laidOut(
          installation.privacy().records().of(account.id()).orElseThrow(() -> AccountAnswer.unknown(name.username())));
      output.ifPresentOrElse(file -> write(json, file), () -> out.println(json));
      output.ifPresent(file -> out.println("user " + account.username() + " is written to " + file));
      return ExitCode.OK;
    });
  }

  /** Nobody may read it from its first byte on. */
  private static void write(String json, Path file) {
    try {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, json + "\n", StandardCharsets.US_ASCII);
    } catch (FileAlreadyExistsException e) {
      throw new CommandFailure(ExitCode.ERROR, "--output " + file + ": the file exists already");
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ERROR, "--output " + file + ": cannot be written: " + e.getMessage());
    }
  }
}
