package metaserver.bootstrap.monitoring;

import metaserver.application.chatlog.KeepChat;
import metaserver.network.http.Metrics;

/** What becomes of the lines that are kept. */
record ChatLogFigures(KeepChat keep) {
  void describe(Metrics metrics) {
    metrics.counter("metaserver_chat_log_lines", "Lines of chat that were kept.", keep::kept);
    metrics.counter("metaserver_chat_log_lost", "Lines of chat that were to be kept and are not, since too many waited "
        + "for the database.", keep::lost);
    metrics.gauge("metaserver_chat_log_waiting", "Lines of chat that wait to be kept.", keep::waiting);
  }
}
