package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.function.BiFunction;
import java.util.function.Function;
import metaserver.application.identity.PasswordHasher;
import metaserver.bootstrap.settings.Settings;

/**
 * What commands set in motion. Each part builds only what it needs, and may throw {@link CommandFailure}.
 *
 * @param serve runs the server until it is stopped; returns the exit code
 * @param migrate brings the schema up to date, telling each step
 * @param pendingSql the SQL that {@code migrate} would run; empty if there is none
 * @param open opens the configured database for one command
 * @param hasher hashes passwords as the settings say
 * @param safekeeping backups and the ways back
 * @param upkeep what operators ask about a server
 */
public record Metaserver(
    BiFunction<Settings, PrintWriter, Integer> serve,
    BiFunction<Settings, PrintWriter, Integer> migrate,
    Function<Settings, String> pendingSql,
    Function<Settings, Installation> open,
    Function<Settings, PasswordHasher> hasher,
    Safekeeping safekeeping,
    Upkeep upkeep) {}
