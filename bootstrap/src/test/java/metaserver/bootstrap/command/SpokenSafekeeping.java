package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import metaserver.bootstrap.settings.Settings;

/** Says what it was asked to do, and does nothing. */
final class SpokenSafekeeping implements Safekeeping {
  @Override
  public int backup(Settings settings, PrintWriter out) {
    return say("backup to " + settings.backups().directory().getFileName(), out);
  }

  @Override
  public int verify(Settings settings, Path backup, PrintWriter out) {
    return say("verify " + backup.getFileName(), out);
  }

  @Override
  public int restore(Settings settings, Path backup, PrintWriter out) {
    return say("restore " + backup.getFileName(), out);
  }

  @Override
  public int travel(Settings settings, Travel travel, PrintWriter out) {
    return say("travel to " + travel.to() + " from " + travel.backup().map(Path::getFileName)
        + " into " + travel.into().map(Path::getFileName), out);
  }

  @Override
  public int drill(Settings settings, PrintWriter out) {
    return say("drill", out);
  }

  @Override
  public int upgrade(Settings settings, PrintWriter out) {
    return say("upgrade", out);
  }

  @Override
  public int copy(Settings settings, PrintWriter out) {
    return say("copy", out);
  }

  private static int say(String what, PrintWriter out) {
    out.println(what);
    return ExitCode.OK;
  }
}
