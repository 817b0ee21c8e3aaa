package metaserver.domain.moderation;

import java.net.InetAddress;
import java.util.Optional;
import metaserver.domain.identity.UserId;

/** Whom a ban is about: whoever has the account, whoever comes from the network, or with both, each of them. */
public record Subject(Optional<UserId> account, Optional<Network> network) {
  public Subject {
    if (account.isEmpty() && network.isEmpty()) throw new IllegalArgumentException("a ban is about somebody");
  }

  public static Subject of(UserId account) {
    return new Subject(Optional.of(account), Optional.empty());
  }

  public static Subject of(Network network) {
    return new Subject(Optional.empty(), Optional.of(network));
  }

  /** @param user empty for a guest */
  public boolean concerns(Optional<UserId> user, InetAddress address) {
    return (account.isPresent() && account.equals(user))
        || network.filter(range -> range.contains(address)).isPresent();
  }
}
