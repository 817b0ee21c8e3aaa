package metaserver.persistence.embedded;

import java.io.IOException;
import org.slf4j.LoggerFactory;

/** Signals that Java has no call for: PostgreSQL takes SIGINT for a fast stop, SIGQUIT for an immediate one. */
enum Signal {
  INT,
  QUIT;

  void send(ProcessHandle process) {
    try {
      Command.run("sh", "-c", "kill -" + name() + " \"$1\"", "sh", Long.toString(process.pid()));
    } catch (IOException e) {
      LoggerFactory.getLogger(Signal.class).warn("signal={} pid={} failed: {}", name(), process.pid(), e.getMessage());
    }
  }
}
