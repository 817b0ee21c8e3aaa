package metaserver.network.site;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom this server believes when it says for whom it asks. */
public record TrustedProxies(List<AddressRange> networks) {
  private static final int LONGEST_CHAIN = 16;

  public TrustedProxies {
    networks = List.copyOf(networks);
  }

  public boolean trust(InetAddress peer) {
    return networks.stream().anyMatch(network -> network.contains(peer));
  }

  /**
   * Where somebody really is: the last address in the chain that no trusted proxy has.
   *
   * @param forwardedFor the header {@code X-Forwarded-For}: the visitor, then each proxy on the way
   */
  public InetAddress visitor(InetAddress peer, @Nullable String forwardedFor) {
    if (forwardedFor == null || !trust(peer)) return peer;
    InetAddress last = peer;
    String[] chain = forwardedFor.split(",", LONGEST_CHAIN);
    for (int i = chain.length - 1; i >= 0 && trust(last); i--) {
      Optional<InetAddress> next = literal(chain[i].strip());
      if (next.isEmpty()) return last;
      last = next.get();
    }
    return last;
  }

  private static Optional<InetAddress> literal(String text) {
    return AddressRange.read(text).map(AddressRange::address);
  }
}
