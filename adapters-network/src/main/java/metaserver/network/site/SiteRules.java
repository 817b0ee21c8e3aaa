package metaserver.network.site;

import java.net.InetAddress;
import java.util.Optional;

/**
 * How the site is run.
 *
 * @param name what it is called
 * @param port 0 takes any free one
 * @param certificate none for plain HTTP
 * @param mostConnections at a time, viewers among them
 * @param mostViewers of pages that change by themselves, at a time
 */
public record SiteRules(
    String name, InetAddress address, int port, Optional<Certificate> certificate, TrustedProxies proxies,
    int mostConnections, int mostViewers) {}
