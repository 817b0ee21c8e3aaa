package metaserver.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.Test;

/** What every store of recovery codes promises. */
public interface RecoveryCodeRepositoryContract {
  RecoveryCodeRepository recoveryCodes();

  UserRepository users();

  @Test
  default void anAccountShouldHaveNoneAtFirst() {
    assertThat(recoveryCodes().left(new UserId(1))).isZero();
    assertThat(recoveryCodes().take(new UserId(1), Accounts.token(1))).isFalse();
  }

  @Test
  default void newCodesShouldReplaceTheFormerOnes() {
    UserId ann = Accounts.added(users(), "ann").id();
    recoveryCodes().replace(ann, List.of(Accounts.token(1), Accounts.token(2)));
    recoveryCodes().replace(ann, List.of(Accounts.token(3), Accounts.token(4), Accounts.token(5)));

    assertThat(recoveryCodes().left(ann)).isEqualTo(3);
    assertThat(recoveryCodes().take(ann, Accounts.token(1))).isFalse();
    recoveryCodes().forget(ann);
    assertThat(recoveryCodes().left(ann)).isZero();
  }

  @Test
  default void aCodeShouldBeGoodForItsAccountOnly() {
    UserId ann = Accounts.added(users(), "ann").id();
    UserId bob = Accounts.added(users(), "bob").id();
    recoveryCodes().replace(ann, List.of(Accounts.token(1)));

    assertThat(recoveryCodes().take(bob, Accounts.token(1))).isFalse();
    assertThat(recoveryCodes().left(ann)).isEqualTo(1);
  }

  @Test
  default void oneOfThoseWhoTakeACodeAtOnceShouldGetIt() {
    UserId ann = Accounts.added(users(), "ann").id();
    recoveryCodes().replace(ann, List.of(Accounts.token(1), Accounts.token(2)));

    assertThat(AtOnce.run(8, _ -> recoveryCodes().take(ann, Accounts.token(1)))).containsOnlyOnce(true);
    assertThat(recoveryCodes().left(ann)).isEqualTo(1);
  }
}
