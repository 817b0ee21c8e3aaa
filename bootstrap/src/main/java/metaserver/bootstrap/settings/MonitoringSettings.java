package metaserver.bootstrap.settings;

import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where programs that watch find the server.
 *
 * @param port of HTTP; 0 is any free port; none: nobody watches
 */
public record MonitoringSettings(InetAddress address, OptionalInt port) {
  private static final Setting<InetAddress> ADDRESS =
      Setting.of("ops.address", Forms.ADDRESS, "127.0.0.1", "The local address of the operations port. Whoever reaches "
          + "it reads figures, without a password.");
  private static final Setting<Optional<Integer>> PORT =
      Setting.of("ops.port", Forms.PORT.or("off"), "9321", "The operations port: /metrics, /health/live and "
          + "/health/ready by HTTP. 0 takes any free port.");

  static final SettingGroup GROUP = SettingGroup.of("Monitoring", PORT, ADDRESS);

  static MonitoringSettings from(Values values) {
    return new MonitoringSettings(values.of(ADDRESS), values.number(PORT));
  }
}
