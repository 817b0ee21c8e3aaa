package metaserver.bootstrap.settings;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.network.site.AddressRange;

/**
 * Where browsers find the server.
 *
 * @param port 0 is any free port; none: there is no site
 * @param certificate and {@code key} both or neither; neither: plain HTTP
 * @param proxies who is believed when he says for whom he asks
 */
public record SiteSettings(
    String name, InetAddress address, OptionalInt port, Optional<Path> certificate, Optional<Path> key,
    List<AddressRange> proxies, int connections, int viewers, Duration sessionLifetime) {
  private static final Form<List<AddressRange>> NETWORKS =
      Form.of("ADDRESSES", "addresses or networks such as 192.0.2.7,10.0.0.0/8, separated by commas",
          SiteSettings::networks);

  private static final Setting<Optional<Integer>> PORT =
      Setting.of("site.port", Forms.PORT.or("off"), "8080",
          "The port of the site, for browsers. 0 takes any free port.");
  private static final Setting<InetAddress> ADDRESS =
      Setting.of("site.address", Forms.ADDRESS, "::",
          "The local address of the site. :: is every address, of IPv4 too.");
  private static final Setting<String> NAME =
      Setting.of("site.name", Forms.TEXT, "Myth Metaserver", "What the site is called.");
  private static final Setting<Optional<Path>> CERTIFICATE =
      Setting.of("site.certificate", Forms.PATH.orEmpty(), "", "The file of the certificate and its chain (PEM), for "
          + "HTTPS. Read again when it changes. Empty: plain HTTP.");
  private static final Setting<Optional<Path>> KEY =
      Setting.of("site.certificate.key", Forms.PATH.orEmpty(), "",
          "The file of the certificate's key: PEM, PKCS #8, without a password.");
  private static final Setting<List<AddressRange>> PROXIES =
      Setting.of("site.proxies", NETWORKS, "", "Proxies before the site whose X-Forwarded-For and X-Forwarded-Proto "
          + "are believed, such as 127.0.0.1,::1.");
  private static final Setting<Integer> CONNECTIONS =
      Setting.of("site.connections.max", Forms.number(16, 100_000), "2000",
          "Connections of browsers at a time; more wait.");
  private static final Setting<Integer> VIEWERS =
      Setting.of("site.viewers.max", Forms.number(0, 100_000), "1500", "How many of them may watch the lobby live; "
          + "others see it as it was when they came.");

  private static final Setting<Duration> SESSION_LIFETIME =
      Setting.of("site.session.lifetime", Forms.time(Duration.ofMinutes(5), Duration.ofDays(365)), "30d", "How long a "
          + "browser stays logged in after its last visit.");

  static final SettingGroup GROUP = SettingGroup.of("Site", PORT, ADDRESS, NAME, CERTIFICATE, KEY, PROXIES, CONNECTIONS,
      VIEWERS, SESSION_LIFETIME);

  static SiteSettings from(Values values) {
    return new SiteSettings(values.of(NAME), values.of(ADDRESS), values.number(PORT), values.of(CERTIFICATE),
        values.of(KEY), values.of(PROXIES), values.of(CONNECTIONS), values.of(VIEWERS), values.of(SESSION_LIFETIME));
  }

  /** Half a certificate, and more viewers than there may be connections. */
  static List<String> complaints(Values values) {
    List<String> complaints = new ArrayList<>();
    if (values.of(CERTIFICATE).isPresent() != values.of(KEY).isPresent()) {
      complaints.add(values.where(CERTIFICATE) + ": a certificate and its key go together, see site.certificate.key");
    }
    if (values.of(VIEWERS) >= values.of(CONNECTIONS)) {
      complaints.add(values.where(VIEWERS) + ": must be less than site.connections.max, or nobody could load a page");
    }
    return complaints;
  }

  private static Optional<List<AddressRange>> networks(String text) {
    if (text.isEmpty()) return Optional.of(List.of());
    List<AddressRange> networks = new ArrayList<>();
    for (String one : text.split(",", -1)) AddressRange.read(one).ifPresentOrElse(networks::add, () -> {});
    return networks.size() == text.split(",", -1).length ? Optional.of(networks) : Optional.empty();
  }
}
