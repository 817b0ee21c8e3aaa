package metaserver.domain.moderation;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import metaserver.domain.identity.UserId;

/**
 * Which bans are looked for; what is empty does not matter.
 *
 * @param account of this account
 * @param address of a network that holds the address
 * @param inForceAt not lifted, and not over by then
 */
public record BanSearch(Optional<UserId> account, Optional<InetAddress> address, Optional<Instant> inForceAt) {
  public static final BanSearch ALL = new BanSearch(Optional.empty(), Optional.empty(), Optional.empty());

  public static BanSearch of(UserId account, Instant now) {
    return new BanSearch(Optional.of(account), Optional.empty(), Optional.of(now));
  }

  public boolean finds(Ban ban) {
    return (account.isEmpty() || account.equals(ban.terms().subject().account()))
        && address.map(at -> ban.terms().subject().network().filter(range -> range.contains(at)).isPresent())
            .orElse(true)
        && inForceAt.map(ban::isInForce).orElse(true);
  }
}
