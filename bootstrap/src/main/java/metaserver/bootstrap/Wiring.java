package metaserver.bootstrap;

import java.time.Clock;
import java.time.InstantSource;
import metaserver.bootstrap.backup.Keeper;
import metaserver.bootstrap.command.Metaserver;
import metaserver.bootstrap.command.Upkeep;
import metaserver.bootstrap.identity.PasswordModule;
import metaserver.bootstrap.server.Operating;
import metaserver.bootstrap.server.ServerFile;
import metaserver.bootstrap.server.Serving;
import metaserver.bootstrap.upkeep.DatabaseStats;
import metaserver.bootstrap.upkeep.Doctor;

/** Puts the parts together that the command line asks for. */
final class Wiring {
  private Wiring() {}

  static Metaserver metaserver() {
    InstantSource clock = Clock.systemUTC();
    Operating operating = new Operating(clock);
    String launcher = System.getProperty("metaserver.launcher", "metaserver"); // the script's name, as it was called
    return new Metaserver(
        new Serving(clock, launcher)::serve,
        operating::migrate,
        operating::pendingSql,
        operating::open,
        settings -> PasswordModule.hasher(settings.passwords()),
        new Keeper(clock),
        new Upkeep(new Doctor(clock)::examine, DatabaseStats::tell, ServerFile::drain));
  }
}
