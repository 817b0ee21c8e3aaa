package metaserver.network.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import metaserver.domain.identity.ClientFamily;

/** Who logs in next: the registered ones in turn, or ever new guests. Any thread may ask. */
final class Accounts {
  private final ClientFamily family;
  private final List<Account> registered;
  private final AtomicInteger next = new AtomicInteger();

  Accounts(ClientFamily family, List<Account> registered) {
    this.family = family;
    this.registered = List.copyOf(registered);
  }

  Account next() {
    int number = next.getAndIncrement();
    return registered.isEmpty() ? Account.guest(family, number) : registered.get(number % registered.size());
  }
}
