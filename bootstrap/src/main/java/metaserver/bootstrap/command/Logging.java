package metaserver.bootstrap.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import metaserver.bootstrap.settings.LogFormat;
import metaserver.bootstrap.settings.LogLevel;
import metaserver.bootstrap.settings.LogSettings;
import org.slf4j.LoggerFactory;

/** What our own code logs, until the end; libraries say what {@code logback.xml} lets them. */
public final class Logging {
  private Logging() {}

  static void set(LogLevel level) {
    // Only logback's loggers can be set; under another binding its own configuration decides.
    if (LoggerFactory.getLogger("metaserver") instanceof Logger logger) logger.setLevel(Level.toLevel(level.name()));
  }

  /** Has a server's log written as and where it shall be; until then it goes to standard error as text. */
  public static void write(LogSettings settings) {
    if (!(LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root)) return;
    if (settings.format() == LogFormat.TEXT && settings.file().isEmpty()) return;
    if (!(root.getAppender("beside") instanceof AsyncAppender beside)) return;
    LoggerContext context = root.getLoggerContext();
    Appender<ILoggingEvent> there = settings.file()
        .<Appender<ILoggingEvent>>map(file -> file(file, settings, context))
        .orElseGet(() -> terminal(settings, context));
    root.addAppender(asBeside(beside, there, context)); // another one: it takes a single appender in its life
    root.detachAppender(beside);
    beside.stop();
  }

  private static AsyncAppender asBeside(AsyncAppender former, Appender<ILoggingEvent> there, LoggerContext context) {
    var beside = new AsyncAppender();
    beside.setContext(context);
    beside.setName(former.getName());
    beside.setQueueSize(former.getQueueSize());
    beside.setDiscardingThreshold(former.getDiscardingThreshold());
    beside.setNeverBlock(former.isNeverBlock());
    beside.addAppender(there);
    beside.start();
    return beside;
  }

  private static Appender<ILoggingEvent> terminal(LogSettings settings, LoggerContext context) {
    var terminal = new ConsoleAppender<ILoggingEvent>();
    terminal.setTarget("System.err");
    return started(terminal, settings, context);
  }

  private static Appender<ILoggingEvent> file(Path file, LogSettings settings, LoggerContext context) {
    var rolling = new RollingFileAppender<ILoggingEvent>();
    rolling.setFile(file.toString());
    var names = new FixedWindowRollingPolicy();
    names.setContext(context);
    names.setParent(rolling);
    names.setFileNamePattern(file + ".%i.gz");
    names.setMinIndex(1);
    names.setMaxIndex(settings.files());
    names.start();
    var size = new SizeBasedTriggeringPolicy<ILoggingEvent>();
    size.setContext(context);
    size.setMaxFileSize(new FileSize(settings.fileBytes()));
    size.start();
    rolling.setRollingPolicy(names);
    rolling.setTriggeringPolicy(size);
    return started(rolling, settings, context);
  }

  private static Appender<ILoggingEvent> started(
      OutputStreamAppender<ILoggingEvent> appender, LogSettings settings, LoggerContext context) {
    Encoder<ILoggingEvent> encoder = switch (settings.format()) {
      case TEXT -> text();
      case JSON -> json();
    };
    encoder.setContext(context);
    encoder.start();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.start();
    if (!appender.isStarted()) throw new CommandFailure(ExitCode.CONFIGURATION, "log.file: cannot be written");
    return appender;
  }

  private static Encoder<ILoggingEvent> text() {
    var text = new PatternLayoutEncoder();
    text.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0} %replace(%msg){'[\\r\\n]+',' '}%n");
    return text;
  }

  private static Encoder<ILoggingEvent> json() {
    var json = new JsonEncoder();
    json.setWithFormattedMessage(true);
    json.setWithMessage(false);
    json.setWithArguments(false);
    json.setWithContext(false);
    json.setWithSequenceNumber(false);
    json.setWithNanoseconds(false);
    return json;
  }

  /** Writes out what waits to be written. Nothing is logged after it. */
  public static void end() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) logback.stop();
  }
}
