package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.function.BiFunction;
import metaserver.bootstrap.settings.Settings;

/**
 * What operators ask about their server; each returns the exit code.
 *
 * @param doctor looks for what is wrong or will be
 * @param databaseStats tells how the database is filled and used
 * @param drain tells the running server to stop when the games in progress are over
 */
public record Upkeep(
    BiFunction<Settings, PrintWriter, Integer> doctor,
    BiFunction<Settings, PrintWriter, Integer> databaseStats,
    BiFunction<Settings, PrintWriter, Integer> drain) {}
