package metaserver.bootstrap.endtoend;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** What the server logs during one test. */
final class LogLines extends AppenderBase<ILoggingEvent> implements BeforeEachCallback, AfterEachCallback {
  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

  @Override
  public void beforeEach(ExtensionContext context) {
    events.clear();
    start();
    logger().addAppender(this);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    logger().detachAppender(this);
    stop();
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger("metaserver");
  }

  @Override
  protected void append(ILoggingEvent event) {
    events.add(event);
  }

  List<ILoggingEvent> events() {
    return List.copyOf(events);
  }

  List<String> lines() {
    return events.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
