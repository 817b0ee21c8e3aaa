package metaserver.domain.ignoring;

import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.ignoring.Ignore.Kind;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.Test;

/** What every store of personal mutes and blocks promises. */
public interface IgnoreRepositoryContract {
  UserRepository users();

  /** A repository on a store that is empty at the start of each test, and the same throughout it. */
  IgnoreRepository ignores();

  @Test
  default void whoIgnoresNobodyShouldHaveAnEmptyList() {
    assertThat(ignores().of(new UserId(1))).isEmpty();
    ignores().remove(new UserId(1), new UserId(2), Kind.MUTE);
  }

  @Test
  default void aListShouldComeInOrderAndBeItsOwners() {
    UserId ann = account("Ann");
    UserId bob = account("Bob");
    UserId cid = account("Cid");
    Ignore muted = new Ignore(ann, cid, Kind.MUTE, Optional.of(NOON));
    List<Ignore> all = List.of(block(ann, bob), block(ann, cid), muted);
    all.reversed().forEach(ignores()::put);
    ignores().put(block(bob, ann));

    assertThat(ignores().of(ann)).isEqualTo(all);
    assertThat(ignores().of(bob)).containsExactly(block(bob, ann));
  }

  @Test
  default void thereShouldBeOneOfAKindBetweenTwo() {
    UserId ann = account("Ann");
    UserId bob = account("Bob");
    ignores().put(mute(ann, bob, Optional.empty()));
    ignores().put(mute(ann, bob, Optional.of(NOON)));
    assertThat(ignores().of(ann)).containsExactly(mute(ann, bob, Optional.of(NOON)));
    ignores().put(mute(ann, bob, Optional.empty()));
    ignores().put(block(ann, bob));
    ignores().remove(ann, bob, Kind.BLOCK);
    assertThat(ignores().of(ann)).containsExactly(mute(ann, bob, Optional.empty()));
    ignores().remove(ann, bob, Kind.MUTE);
    assertThat(ignores().of(ann)).isEmpty();
  }

  @Test
  default void mutesThatAreOverShouldBePurgedInPortions() {
    UserId ann = account("Ann");
    List<UserId> others = List.of(account("Bob"), account("Cid"), account("Dan"), account("Eve"), account("Fay"));
    others.subList(0, 3).forEach(other -> ignores().put(mute(ann, other, Optional.of(NOON))));
    ignores().put(mute(ann, others.get(3), Optional.of(NOON.plusSeconds(1))));
    ignores().put(mute(ann, others.get(4), Optional.empty()));

    assertThat(ignores().purge(NOON.minusSeconds(1), 2)).isZero();
    assertThat(ignores().purge(NOON, 2)).isEqualTo(2);
    assertThat(ignores().purge(NOON, 2)).isEqualTo(1);
    assertThat(ignores().of(ann)).extracting(Ignore::other).containsExactly(others.get(3), others.get(4));
  }

  @Test
  default void anAccountThatIsForgottenShouldIgnoreNobodyAndBeIgnoredByNobody() {
    UserId ann = account("Ann");
    UserId bob = account("Bob");
    UserId cid = account("Cid");
    List.of(block(ann, bob), block(bob, ann), mute(cid, ann, Optional.empty()), block(cid, bob))
        .forEach(ignores()::put);

    ignores().forget(ann);

    assertThat(ignores().of(ann)).isEmpty();
    assertThat(ignores().of(bob)).isEmpty();
    assertThat(ignores().of(cid)).containsExactly(block(cid, bob));
  }

  @Test
  default void anAccountThatIsGoneShouldBeIgnoredByNobody() {
    UserId ann = account("Ann");
    ignores().put(block(ann, new UserId(99_999)));
    ignores().put(block(new UserId(99_999), ann));

    assertThat(ignores().of(ann)).isEmpty();
    assertThat(ignores().of(new UserId(99_999))).isEmpty();
  }

  @Test
  default void oneThatIsPutSeveralTimesAtOnceShouldBeThereOnce() {
    UserId ann = account("Ann");
    UserId bob = account("Bob");
    AtOnce.run(8, _ -> {
      ignores().put(block(ann, bob));
      return true;
    });

    assertThat(ignores().of(ann)).containsExactly(block(ann, bob));
  }

  private UserId account(String name) {
    return Accounts.added(users(), name).id();
  }

  private static Ignore block(UserId owner, UserId other) {
    return new Ignore(owner, other, Kind.BLOCK, Optional.empty());
  }

  private static Ignore mute(UserId owner, UserId other, Optional<Instant> until) {
    return new Ignore(owner, other, Kind.MUTE, until);
  }
}
