package metaserver.network.bench;

import metaserver.domain.identity.ClientFamily;

/**
 * Who a client says it is.
 *
 * @param username empty for a guest with Aleph One
 * @param password empty for a guest
 * @param nick the name to show
 */
public record Account(String username, String password, String nick) {
  public static Account registered(String username, String password) {
    return new Account(username, password, username);
  }

  /** Guests' names are equally long, so that their lines are. */
  static Account guest(ClientFamily family, int number) {
    String nick = String.format("bench%07d", number);
    return new Account(family == ClientFamily.MYTH ? nick : "", "", nick);
  }
}
