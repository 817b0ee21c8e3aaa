package metaserver.bootstrap.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "version", description = "Print the version of the server and of its Java.")
final class VersionCommand implements Callable<String> {
  @Option(names = "--json", description = "Print JSON for a script.")
  private boolean json;

  @Override
  public String call() {
    Version version = Version.ofProcess();
    return json ? Json.of(version) : "metaserver " + version.version() + " (Java " + version.java() + ")";
  }
}
