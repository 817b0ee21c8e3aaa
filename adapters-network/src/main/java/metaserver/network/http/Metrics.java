package metaserver.network.http;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The figures of a server in the text format of Prometheus. They are asked for at each scrape: whoever counts, counts
 * for himself and knows nothing of it. A reading is a map from the values of the labels to the figure; rows may come
 * and go.
 */
public final class Metrics implements AutoCloseable {
  /** The media type of {@link #text}. */
  public static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics pauses = new JvmGcMetrics();

  /** With the figures of the Java process itself. */
  public static Metrics ofProcess() {
    Metrics metrics = new Metrics();
    List<MeterBinder> process = List.of(
        new JvmMemoryMetrics(), metrics.pauses, new JvmThreadMetrics(), new ClassLoaderMetrics(),
        new ProcessorMetrics(), new FileDescriptorMetrics(), new UptimeMetrics());
    process.forEach(figures -> figures.bindTo(metrics.registry));
    return metrics;
  }

  /** What is now and may fall. */
  public void gauge(
      String name, String meaning, List<String> labels, Supplier<Map<List<String>, ? extends Number>> reading) {
    register(() -> {
      var rows = GaugeSnapshot.builder().name(name).help(meaning);
      reading.get().forEach((values, number) -> rows.dataPoint(
          GaugeDataPointSnapshot.builder().labels(Labels.of(labels, values)).value(number.doubleValue()).build()));
      return rows.build();
    });
  }

  public void gauge(String name, String meaning, Supplier<? extends Number> reading) {
    gauge(name, meaning, List.of(), () -> Map.of(List.of(), reading.get()));
  }

  /** What was counted since the start. {@code _total} is added to the name. */
  public void counter(
      String name, String meaning, List<String> labels, Supplier<Map<List<String>, ? extends Number>> reading) {
    register(() -> {
      var rows = CounterSnapshot.builder().name(name).help(meaning);
      reading.get().forEach((values, number) -> rows.dataPoint(
          CounterDataPointSnapshot.builder().labels(Labels.of(labels, values)).value(number.doubleValue()).build()));
      return rows.build();
    });
  }

  public void counter(String name, String meaning, Supplier<? extends Number> reading) {
    counter(name, meaning, List.of(), () -> Map.of(List.of(), reading.get()));
  }

  /** What took time since the start; becomes {@code NAME_count} and {@code NAME_sum}. */
  public void times(String name, String meaning, List<String> labels, Supplier<Map<List<String>, Spent>> reading) {
    register(() -> {
      var rows = SummarySnapshot.builder().name(name).help(meaning);
      reading.get().forEach((values, spent) -> rows.dataPoint(SummaryDataPointSnapshot.builder()
          .labels(Labels.of(labels, values)).count(spent.times()).sum(spent.seconds()).build()));
      return rows.build();
    });
  }

  private void register(Supplier<MetricSnapshot> reading) {
    registry.getPrometheusRegistry().register((Collector) reading::get);
  }

  public String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    pauses.close();
    registry.close();
  }

  /** How often something happened, and how long it took in all. */
  public record Spent(long times, double seconds) {}
}
