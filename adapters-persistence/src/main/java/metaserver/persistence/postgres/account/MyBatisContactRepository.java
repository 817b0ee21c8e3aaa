package metaserver.persistence.postgres.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.application.transaction.Transactions;
import metaserver.domain.account.Contact;
import metaserver.domain.account.ContactRepository;
import metaserver.domain.account.MailAddress;
import metaserver.domain.identity.UserId;
import metaserver.persistence.postgres.platform.PostgresStore;

/** Contacts and waiting accounts in PostgreSQL. */
public final class MyBatisContactRepository implements ContactRepository {
  private final ContactMapper contacts;
  private final Transactions transactions;

  public MyBatisContactRepository(PostgresStore store) {
    contacts = store.mapper(ContactMapper.class);
    transactions = store.transactions();
  }

  @Override
  public void put(Contact contact) {
    contacts.put(contact, contact.address().key());
  }

  @Override
  public Optional<Contact> find(UserId user) {
    return contacts.find(user);
  }

  @Override
  public List<UserId> verified(MailAddress address, int limit) {
    return contacts.verified(address.key(), limit).stream().map(UserId::new).toList();
  }

  @Override
  public void hold(UserId user, Instant since) {
    contacts.hold(user, since);
  }

  @Override
  public boolean isOnHold(UserId user) {
    return contacts.isOnHold(user);
  }

  @Override
  public boolean release(UserId user) {
    return contacts.release(user) == 1;
  }

  @Override
  public List<UserId> onHoldSince(Instant moment, int limit) {
    return contacts.onHoldSince(moment, limit).stream().map(UserId::new).toList();
  }

  @Override
  public void forget(UserId user) {
    transactions.inTransaction(() -> {
      contacts.forget(user);
      return contacts.release(user);
    });
  }
}
