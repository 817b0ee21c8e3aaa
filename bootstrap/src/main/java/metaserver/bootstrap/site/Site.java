package metaserver.bootstrap.site;

import java.net.Inet4Address;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.bootstrap.command.CommandFailure;
import metaserver.bootstrap.command.ExitCode;
import metaserver.bootstrap.settings.Settings;
import metaserver.bootstrap.settings.SiteSettings;
import metaserver.network.server.PortInUse;
import metaserver.network.site.Certificate;
import metaserver.network.site.CertificateUnusable;
import metaserver.network.site.SitePort;
import metaserver.network.site.SitePort.Known;
import metaserver.network.site.SiteRules;
import metaserver.network.site.TrustedProxies;
import metaserver.network.site.lobby.LobbyPages.Gate;

/** The site, if there shall be one. */
public final class Site implements AutoCloseable {
  private final Known known;
  private final SitePages pages;
  private Optional<SitePort> port = Optional.empty();

  Site(Known known, SitePages pages) {
    this.known = known;
    this.pages = pages;
  }

  /** @param loginPort where game clients log in, to be told to visitors */
  public void open(Settings settings, int loginPort) {
    SiteSettings site = settings.site();
    if (site.port().isEmpty()) return;
    Optional<Certificate> certificate = site.certificate()
        .flatMap(chain -> site.key().map(key -> new Certificate(chain, key)));
    SiteRules rules = new SiteRules(site.name(), site.address(), site.port().getAsInt(), certificate,
        new TrustedProxies(site.proxies()), site.connections(), site.viewers());
    Gate gate = new Gate(settings.listeners().advertisedAddress().map(Inet4Address::getHostAddress), loginPort);
    try {
      port = Optional.of(SitePort.open(rules, known, (html, json) -> pages.sections(html, json, gate)));
    } catch (PortInUse e) {
      throw new CommandFailure(ExitCode.CONFIGURATION,
          "site.port: " + e.getMessage() + "; free it, choose another, or off");
    } catch (CertificateUnusable e) {
      throw new CommandFailure(ExitCode.CONFIGURATION, "site.certificate: " + e.getMessage());
    }
  }

  /** Shows viewers what is new. Called once a second. */
  public void look() {
    port.ifPresent(SitePort::look);
  }

  /** Takes a renewed certificate over. */
  public void followCertificate() {
    port.ifPresent(SitePort::followCertificate);
  }

  /** Empty where there is no site. */
  public OptionalInt port() {
    return port.map(open -> OptionalInt.of(open.port())).orElse(OptionalInt.empty());
  }

  /** How many watch the lobby live. */
  public int viewers() {
    return port.map(SitePort::viewers).orElse(0);
  }

  @Override
  public void close() {
    port.ifPresent(SitePort::close);
    port = Optional.empty();
  }
}
