package metaserver.persistence.memory.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import metaserver.domain.account.Contact;
import metaserver.domain.account.ContactRepository;
import metaserver.domain.account.MailAddress;
import metaserver.domain.identity.UserId;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** Contacts and waiting accounts in memory. */
public final class InMemoryContactRepository implements ContactRepository {
  private final InMemoryTransactions store;
  private final Table<UserId, Contact> contacts;
  private final Table<UserId, Instant> holds;

  public InMemoryContactRepository(InMemoryTransactions store) {
    this.store = store;
    this.contacts = new Table<>(store);
    this.holds = new Table<>(store);
  }

  @Override
  public void put(Contact contact) {
    store.locked(() -> {
      contacts.put(contact.user(), contact);
      return contact;
    });
  }

  @Override
  public Optional<Contact> find(UserId user) {
    return store.locked(() -> contacts.get(user));
  }

  @Override
  public List<UserId> verified(MailAddress address, int limit) {
    return store.locked(() -> contacts.all()
        .filter(contact -> contact.verifiedAt().isPresent() && contact.address().key().equals(address.key()))
        .map(Contact::user).limit(limit).toList());
  }

  @Override
  public void hold(UserId user, Instant since) {
    store.locked(() -> {
      if (holds.get(user).isEmpty()) holds.put(user, since);
      return since;
    });
  }

  @Override
  public boolean isOnHold(UserId user) {
    return store.locked(() -> holds.get(user).isPresent());
  }

  @Override
  public boolean release(UserId user) {
    return store.locked(() -> {
      boolean held = holds.get(user).isPresent();
      if (held) holds.remove(user);
      return held;
    });
  }

  @Override
  public List<UserId> onHoldSince(Instant moment, int limit) {
    return store.locked(() -> holds.keys().filter(user -> holds.get(user).orElseThrow().isBefore(moment))
        .sorted(Comparator.comparing((UserId user) -> holds.get(user).orElseThrow())).limit(limit).toList());
  }

  @Override
  public void forget(UserId user) {
    store.locked(() -> {
      contacts.get(user).ifPresent(_ -> contacts.remove(user));
      return release(user);
    });
  }
}
