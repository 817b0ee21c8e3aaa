package metaserver.network.bench;

import java.net.InetSocketAddress;
import metaserver.domain.identity.ClientFamily;

/**
 * What the load goes to.
 *
 * @param login where players log in; rooms follow from what is answered there
 * @param sealed whether a key is agreed on first, which only Myth can
 */
public record Target(InetSocketAddress login, ClientFamily family, boolean sealed) {
  public Target {
    if (sealed && family == ClientFamily.ALEPH_ONE) throw new IllegalArgumentException("Aleph One does not seal");
  }
}
