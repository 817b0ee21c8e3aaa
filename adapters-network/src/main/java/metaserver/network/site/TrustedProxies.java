package metaserver.network.site;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** Whom this server believes when it says for whom it asks. */
public record TrustedProxies(List<AddressRange> networks) {
  public TrustedProxies {
    networks = List.copyOf(networks);
  }

  public boolean trust(InetAddress peer) {
    return networks.stream().anyMatch(network -> network.contains(peer));
  }

  /**
   * Where somebody really is: the last address in the chain that no trusted proxy has.
   *
   * @param forwardedFor the lines of the header {@code X-Forwarded-For}, in order: the visitor, then each proxy on the
   *     way. What the visitor himself wrote stands before what proxies know, in the same line or in one of its own.
   */
  public InetAddress visitor(InetAddress peer, List<String> forwardedFor) {
    InetAddress last = peer;
    String[] chain = String.join(",", forwardedFor).split(",", -1);
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
