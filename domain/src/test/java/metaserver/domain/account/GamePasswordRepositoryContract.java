package metaserver.domain.account;

import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.Test;

/** What every store of game passwords promises. */
public interface GamePasswordRepositoryContract {
  DeviceName PHONE = new DeviceName("phone \u00e9");

  GamePasswordRepository gamePasswords();

  UserRepository users();

  @Test
  default void aPasswordThatIsNobodysShouldNotBeFound() {
    assertThat(gamePasswords().use(Accounts.token(1), NOON)).isEmpty();
    assertThat(gamePasswords().of(new UserId(1))).isEmpty();
    assertThat(gamePasswords().revoke(new UserId(1), 1)).isFalse();
  }

  @Test
  default void aPasswordShouldBeFoundByItsDigestAndRememberItsUse() {
    UserId ann = Accounts.added(users(), "ann").id();
    GamePassword added = gamePasswords().add(ann, PHONE, Accounts.token(1), NOON);
    assertThat(gamePasswords().of(ann))
        .containsExactly(new GamePassword(added.id(), ann, PHONE, NOON, Optional.empty()));

    assertThat(gamePasswords().use(Accounts.token(1), NOON.plusSeconds(5))).contains(ann);
    assertThat(gamePasswords().of(ann)).extracting(GamePassword::lastUsed)
        .containsExactly(Optional.of(NOON.plusSeconds(5)));
  }

  @Test
  default void passwordsShouldComeByNumberAndGoOneByOneOrTogether() {
    UserId ann = Accounts.added(users(), "ann").id();
    UserId bob = Accounts.added(users(), "bob").id();
    GamePassword first = gamePasswords().add(ann, PHONE, Accounts.token(1), NOON);
    GamePassword second = gamePasswords().add(ann, PHONE, Accounts.token(2), NOON.minusSeconds(1));
    GamePassword others = gamePasswords().add(bob, PHONE, Accounts.token(3), NOON);

    assertThat(gamePasswords().of(ann)).containsExactly(first, second);
    assertThat(gamePasswords().revoke(ann, others.id())).isFalse();
    assertThat(gamePasswords().revoke(ann, first.id())).isTrue();
    assertThat(gamePasswords().revoke(ann, first.id())).isFalse();
    assertThat(gamePasswords().use(Accounts.token(1), NOON)).isEmpty();
    assertThat(gamePasswords().forget(ann)).isEqualTo(1);
    assertThat(gamePasswords().use(Accounts.token(2), NOON)).isEmpty();
    assertThat(gamePasswords().use(Accounts.token(3), NOON)).contains(bob);
  }

  @Test
  default void twoPasswordsShouldNotHaveOneDigest() {
    UserId ann = Accounts.added(users(), "ann").id();
    gamePasswords().add(ann, PHONE, Accounts.token(1), NOON);

    assertThatThrownBy(() -> gamePasswords().add(ann, PHONE, Accounts.token(1), NOON))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  default void oneOfThoseWhoRevokeAtOnceShouldHaveDoneIt() {
    UserId ann = Accounts.added(users(), "ann").id();
    GamePassword added = gamePasswords().add(ann, PHONE, Accounts.token(1), NOON);

    assertThat(AtOnce.run(8, _ -> gamePasswords().revoke(ann, added.id()))).containsOnlyOnce(true);
  }
}
