package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import metaserver.network.bench.ChatFigures;
import metaserver.network.bench.GamesFigures;
import metaserver.network.bench.IdleFigures;
import metaserver.network.bench.Latency;
import metaserver.network.bench.LoginFigures;
import metaserver.network.bench.ServerMemory;

/** Figures as people read them, and what is told on the way. */
final class BenchReport {
  private static final double MEGABYTE = 1 << 20;

  private BenchReport() {}

  /** A line at a time for people; nothing for a script. */
  static Consumer<String> progress(BenchOptions options, PrintWriter out) {
    return line -> {
      if (options.json()) return;
      out.println(line);
      out.flush();
    };
  }

  static Optional<LongSupplier> memory(OptionalLong server) {
    return server.isEmpty()
        ? Optional.empty()
        : Optional.of(() -> ServerProcess.residentBytes(server.getAsLong()));
  }

  static String of(LoginFigures figures) {
    return String.format("%n%d full logins in %.1f s: %.0f/s%n", figures.logins(), figures.seconds(),
        figures.loginsPerSecond()) + of(figures.latency()) + of(figures.serverBytes()) + of(figures.failures());
  }

  static String of(IdleFigures figures) {
    return String.format("%n%d of %d clients in rooms: logged in after %.2f s, %s after %.2f s more; %d at the end",
        figures.entered(), figures.clients(), figures.loginSeconds(),
        figures.complete() ? "all knew all" : "NOT all knew all", figures.enterSeconds(), figures.presentAtEnd())
        + String.format("%nentering: %.0f/s, ", figures.entriesPerSecond()) + of(figures.latency())
        + figures.memory().map(BenchReport::of).orElse("") + of(figures.failures());
  }

  static String of(ChatFigures figures) {
    return String.format("%n%d clients, %d senders: %.0f lines/s, %.0f deliveries/s%n", figures.clients(),
        figures.senders(), figures.linesPerSecond(), figures.deliveriesPerSecond())
        + of(figures.latency())
        + String.format("%nlost: %d of %d", figures.lost(), figures.expected())
        + of(figures.serverBytes()) + of(figures.failures());
  }

  static String of(GamesFigures figures) {
    return String.format("%n%d clients, %d hosts: %.0f changes/s, %.0f notifications/s%n", figures.clients(),
        figures.hosts(), figures.changesPerSecond(), figures.notificationsPerSecond())
        + of(figures.latency())
        + String.format("%nlost: %d of %d", figures.lost(), figures.expected())
        + of(figures.serverBytes()) + of(figures.failures());
  }

  private static String of(Optional<Long> serverBytes) {
    return serverBytes.map(bytes -> String.format("%nserver: %.1f MB resident", bytes / MEGABYTE)).orElse("");
  }

  private static String of(Latency latency) {
    return String.format("p50 %.2f ms, p99 %.2f ms, max %.2f ms", latency.p50Millis(), latency.p99Millis(),
        latency.maxMillis());
  }

  private static String of(ServerMemory memory) {
    String each = memory.bytesPerClient() == 0
        ? ""
        : String.format("%.1f MB with the first hundred, %.1f KB for each further one, ",
            memory.bytesWithFirst() / MEGABYTE, memory.bytesPerClient() / 1024.0);
    return String.format("%nserver: %.1f MB resident before, %s%.1f MB with all", memory.bytesBefore() / MEGABYTE, each,
        memory.bytesWithAll() / MEGABYTE);
  }

  private static String of(Map<String, Long> failures) {
    StringBuilder told = new StringBuilder();
    failures.forEach((why, count) -> told.append(String.format("%nfailed: %d x %s", count, why)));
    return told.toString();
  }
}
