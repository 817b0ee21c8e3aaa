package metaserver.domain.audit;

import java.net.InetAddress;
import java.util.Optional;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;

/**
 * Who did something, or to whom it was done. Name and address can be erased later without a trace in the rest.
 *
 * @param account empty for a guest, an address, the operator at his command line and the server
 * @param name as it was then
 */
public record Party(Optional<UserId> account, Optional<String> name, Optional<InetAddress> address) {
  /** The server, by its own rules. */
  public static final Party SERVER = named("server");
  /** Whoever has the command line. */
  public static final Party OPERATOR = named("operator");

  public static Party of(User user) {
    return new Party(Optional.of(user.id()), Optional.of(user.username().text()), Optional.empty());
  }

  public static Party named(String name) {
    return new Party(Optional.empty(), Optional.of(name), Optional.empty());
  }

  /** The name, or nothing where there is none. */
  public String shownName() {
    return name.orElse("");
  }

  /** How it signs what is kept: without the address. */
  public Party signature() {
    return new Party(account, name, Optional.empty());
  }

  /** The same under another name, if it is this account. */
  public Party renamed(UserId user, Username other) {
    return account.equals(Optional.of(user)) ? new Party(account, Optional.of(other.text()), address) : this;
  }

  public static Party at(InetAddress address) {
    return new Party(Optional.empty(), Optional.empty(), Optional.of(address));
  }
}
