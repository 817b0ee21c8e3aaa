package metaserver.bootstrap.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import metaserver.bootstrap.settings.LogLevel;
import org.slf4j.LoggerFactory;

/** Sets what our own code logs; libraries say what {@code logback.xml} lets them. */
final class LogLevels {
  private LogLevels() {}

  static void set(LogLevel level) {
    // Only logback's loggers can be set; under another binding its own configuration decides.
    if (LoggerFactory.getLogger("metaserver") instanceof Logger logger) logger.setLevel(Level.toLevel(level.name()));
  }
}
