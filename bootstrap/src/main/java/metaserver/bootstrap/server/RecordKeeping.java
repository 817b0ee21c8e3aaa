package metaserver.bootstrap.server;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import metaserver.application.identity.LiveSession;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a server does now and then with its records. */
record RecordKeeping(ServerGraph graph) {
  private static final Logger LOG = LoggerFactory.getLogger(RecordKeeping.class);
  private static final Duration HOUR = Duration.ofHours(1);

  /**
   * Before anybody does anything: PostgreSQL refuses a row whose month is made in that moment. What is in the way now
   * is left to the chore.
   */
  void begin() {
    try {
      graph.prepareMonths().prepare();
    } catch (RuntimeException e) {
      LOG.warn("event=start reason=\"the months of the logs are not made yet\"", e);
    }
  }

  void plan(Chores chores) {
    chores.every(Duration.ZERO, HOUR, "log months", graph.prepareMonths()::prepare);
    chores.every(Duration.ofSeconds(1), "chat log", graph.keepChat()::write);
    chores.every(Duration.ofMinutes(1), "whispers", this::forgetAbsent);
    chores.every(Duration.ofMinutes(1), HOUR, "audit seals", graph.sealDays()::seal);
    chores.every(Duration.ofMinutes(2), HOUR, "audit retention", graph.dropAuditMonths()::drop);
    chores.every(Duration.ofMinutes(3), HOUR, "chat retention", graph.forgetChat()::forget);
    chores.every(Duration.ofMinutes(4), HOUR, "report retention", graph.forgetReports()::forget);
  }

  private void forgetAbsent() {
    Set<PlayerId> here = graph.presence().all().stream().map(LiveSession::player).collect(Collectors.toSet());
    graph.recentLines().forgetAbsent(here::contains);
  }

  /** Writes what was said last. */
  void finish() {
    try {
      graph.keepChat().write();
    } catch (StoreUnavailable e) {
      LOG.warn("event=stop reason=\"chat lines are not stored\" lines={}", graph.keepChat().waiting());
    }
  }
}
