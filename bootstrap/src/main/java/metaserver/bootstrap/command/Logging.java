package metaserver.bootstrap.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import metaserver.bootstrap.settings.LogLevel;
import org.slf4j.LoggerFactory;

/** What our own code logs, until the end; libraries say what {@code logback.xml} lets them. */
public final class Logging {
  private Logging() {}

  static void set(LogLevel level) {
    // Only logback's loggers can be set; under another binding its own configuration decides.
    if (LoggerFactory.getLogger("metaserver") instanceof Logger logger) logger.setLevel(Level.toLevel(level.name()));
  }

  /** Writes out what waits to be written. Nothing is logged after it. */
  public static void end() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) logback.stop();
  }
}
