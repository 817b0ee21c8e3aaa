package metaserver.domain.account;

import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.store.AtOnce;
import metaserver.domain.text.Blob;
import org.junit.jupiter.api.Test;

/** What every store of devices that show codes promises. */
public interface AuthenticatorRepositoryContract {
  AuthenticatorRepository authenticators();

  UserRepository users();

  @Test
  default void anAccountShouldHaveNoneAtFirst() {
    UserId nobody = new UserId(1);

    assertThat(authenticators().find(nobody)).isEmpty();
    assertThat(authenticators().confirm(nobody, 1, NOON)).isFalse();
    assertThat(authenticators().advance(nobody, 1)).isFalse();
    assertThat(authenticators().forget(nobody)).isFalse();
  }

  @Test
  default void anUnconfirmedOneShouldMakeWayForAnother() {
    UserId ann = Accounts.added(users(), "ann").id();
    assertThat(authenticators().begin(ann, Blob.of((byte) 1))).isTrue();
    assertThat(authenticators().begin(ann, Blob.of((byte) 2))).isTrue();

    assertThat(authenticators().find(ann)).contains(new Authenticator(ann, Blob.of((byte) 2), Optional.empty(), 0));
    assertThat(authenticators().advance(ann, 9)).isFalse();
  }

  @Test
  default void aConfirmedOneShouldStay() {
    UserId ann = Accounts.added(users(), "ann").id();
    authenticators().begin(ann, Blob.of((byte) 1));
    assertThat(authenticators().confirm(ann, 7, NOON)).isTrue();

    assertThat(authenticators().confirm(ann, 8, NOON)).isFalse();
    assertThat(authenticators().begin(ann, Blob.of((byte) 2))).isFalse();
    assertThat(authenticators().find(ann)).contains(new Authenticator(ann, Blob.of((byte) 1), Optional.of(NOON), 7));
    assertThat(authenticators().forget(ann)).isTrue();
    assertThat(authenticators().begin(ann, Blob.of((byte) 2))).isTrue();
  }

  @Test
  default void stepsShouldOnlyAdvance() {
    UserId ann = Accounts.added(users(), "ann").id();
    authenticators().begin(ann, Blob.of((byte) 1));
    authenticators().confirm(ann, 7, NOON);

    assertThat(authenticators().advance(ann, 7)).isFalse();
    assertThat(authenticators().advance(ann, 9)).isTrue();
    assertThat(authenticators().advance(ann, 8)).isFalse();
  }

  @Test
  default void oneOfThoseWhoTakeAStepAtOnceShouldGetIt() {
    UserId ann = Accounts.added(users(), "ann").id();
    authenticators().begin(ann, Blob.of((byte) 1));
    authenticators().confirm(ann, 7, NOON);

    assertThat(AtOnce.run(8, _ -> authenticators().advance(ann, 8))).containsOnlyOnce(true);
  }
}
