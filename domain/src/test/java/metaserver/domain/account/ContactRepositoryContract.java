package metaserver.domain.account;

import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.Test;

/** What every store of contacts promises. */
public interface ContactRepositoryContract {
  ContactRepository contacts();

  UserRepository users();

  private UserId account(String name) {
    return Accounts.added(users(), name).id();
  }

  @Test
  default void anAccountShouldHaveNoContactAndWaitForNobodyAtFirst() {
    UserId nobody = new UserId(1);

    assertThat(contacts().find(nobody)).isEmpty();
    assertThat(contacts().isOnHold(nobody)).isFalse();
    assertThat(contacts().release(nobody)).isFalse();
    assertThat(contacts().verified(new MailAddress("a@example.org"), 5)).isEmpty();
  }

  @Test
  default void theLatestContactShouldCount() {
    UserId ann = account("ann");
    contacts().put(new Contact(ann, new MailAddress("a@example.org"), Optional.empty()));
    contacts().put(new Contact(ann, new MailAddress("b@example.org"), Optional.of(NOON)));

    assertThat(contacts().find(ann)).contains(new Contact(ann, new MailAddress("b@example.org"), Optional.of(NOON)));
  }

  @Test
  default void verifiedAddressesShouldBeFoundInAnySpellingByNumber() {
    UserId ann = account("ann");
    UserId bob = account("bob");
    UserId cid = account("cid");
    contacts().put(new Contact(bob, new MailAddress("Us@Example.org"), Optional.of(NOON)));
    contacts().put(new Contact(ann, new MailAddress("us@example.org"), Optional.of(NOON)));
    contacts().put(new Contact(cid, new MailAddress("us@example.org"), Optional.empty()));

    assertThat(contacts().verified(new MailAddress("US@example.ORG"), 5)).containsExactly(ann, bob);
    assertThat(contacts().verified(new MailAddress("us@example.org"), 1)).containsExactly(ann);
  }

  @Test
  default void whoWaitsShouldWaitSinceTheFirstTime() {
    UserId ann = account("ann");
    UserId bob = account("bob");
    contacts().hold(bob, NOON.minusSeconds(1));
    contacts().hold(ann, NOON.minusSeconds(2));
    contacts().hold(ann, NOON.plusSeconds(9));

    assertThat(contacts().isOnHold(ann)).isTrue();
    assertThat(contacts().onHoldSince(NOON, 5)).containsExactly(ann, bob);
    assertThat(contacts().onHoldSince(NOON.minusSeconds(1), 5)).containsExactly(ann);
    assertThat(contacts().onHoldSince(NOON, 1)).containsExactly(ann);
  }

  @Test
  default void oneOfThoseWhoReleaseAtOnceShouldHaveDoneIt() {
    UserId ann = account("ann");
    contacts().hold(ann, NOON);

    assertThat(AtOnce.run(8, _ -> contacts().release(ann))).containsOnlyOnce(true);
    assertThat(contacts().isOnHold(ann)).isFalse();
  }

  @Test
  default void bothShouldBeForgotten() {
    UserId ann = account("ann");
    contacts().put(new Contact(ann, new MailAddress("a@example.org"), Optional.of(NOON)));
    contacts().hold(ann, NOON);

    contacts().forget(ann);

    assertThat(contacts().find(ann)).isEmpty();
    assertThat(contacts().isOnHold(ann)).isFalse();
  }
}
