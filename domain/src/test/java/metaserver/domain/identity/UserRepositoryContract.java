package metaserver.domain.identity;

import static metaserver.domain.identity.Accounts.HASH;
import static metaserver.domain.identity.Accounts.NOON;
import static metaserver.domain.identity.Accounts.PROFILE;
import static metaserver.domain.identity.Accounts.added;
import static metaserver.domain.identity.Accounts.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metaserver.domain.store.AtOnce;
import metaserver.domain.text.MacRoman;
import metaserver.domain.text.Metadata;
import org.junit.jupiter.api.Test;

/** What every store of accounts promises. */
public interface UserRepositoryContract {
  PasswordHash BETTER = new PasswordHash("$argon2id$v=19$m=65536,t=3,p=1$c2FsdHNhbHRzYWx0$" + "b".repeat(43));
  Roles ROLES = Roles.ADMINISTRATOR.with(Grant.in(32767, Role.MODERATOR)).with(Grant.everywhere(Role.BOT));

  /** A repository on a store that is empty at the start of each test, and the same throughout it. */
  UserRepository users();

  @Test
  default void anUnknownAccountShouldNotBeFound() {
    UserId nobody = new UserId(UserId.MAX);

    assertThat(users().find(nobody)).isEmpty();
    assertThat(users().find(NameKey.of("nobody"))).isEmpty();
    assertThat(users().lock(nobody)).isEmpty();
    assertThat(users().findAll(Set.of(nobody))).isEmpty();
    assertThat(users().findAll(Set.of())).isEmpty();
    assertThat(users().lockAll(Set.of(nobody))).isEmpty();
    assertThat(users().lockAll(Set.of())).isEmpty();
    assertThat(users().changedSince(Map.of(nobody, -1))).isEmpty();
    assertThat(users().changedSince(Map.of())).isEmpty();
    users().noteLogin(nobody, NOON, PROFILE);
    users().rehash(nobody, HASH, BETTER);
    assertThat(users().erase(nobody, BETTER, NOON)).isEqualTo(new UserRepository.Erased());
    assertThat(users().erasedSince(NOON)).isEmpty();
    assertThat(users().list(Optional.empty(), 10)).isEmpty();
  }

  @Test
  default void aNewAccountShouldBeFoundAsItWasAdded() {
    Metadata facts = new Metadata("{\"note\": \"\u00e9\\n\", \"list\": [1, 2.50, null, {\"deep\": true}]}");
    NewUser created = new NewUser(new Username("|bBl\u00fccher|p"), HASH, ROLES, NOON, facts);

    User user = ((UserRepository.Added) users().add(created)).user();

    assertThat(user).isEqualTo(new User(user.id(), created.username(), HASH, Caste.LOWEST, true, ROLES, NOON,
        Optional.empty(), Optional.empty(), user.metadata(), 0));
    assertThat(user.metadata().says(facts)).isTrue();
    assertThat(users().find(user.id())).contains(user);
    assertThat(users().lock(user.id())).contains(user);
    assertThat(users().find(NameKey.of("BL\u00dcCHER"))).contains(user);
    assertThat(users().findAll(List.of(user.id(), user.id()))).containsExactly(user);
  }

  @Test
  default void accountsShouldBeLockedInTheOrderOfTheirIds() {
    User one = added(users(), "zoe");
    User two = added(users(), "ann");
    User three = added(users(), "max");

    assertThat(users().lockAll(List.of(three.id(), one.id(), two.id(), one.id()))).containsExactly(one, two, three);
  }

  @Test
  default void everyCharacterOfTheWireShouldComeBack() {
    byte[] all = new byte[256 - 32];
    for (int i = 0; i < all.length; i++) all[i] = (byte) (i + 32);
    String text = MacRoman.decode(all).replace("\u007f", "");
    for (int from = 0; from < text.length(); from += 29) {
      String name = "x" + text.substring(from, Math.min(from + 29, text.length())) + "x";
      User user = added(users(), name);
      Profile profile = new Profile(0, Color.BLACK, Color.BLACK, new Nick(name), name);
      users().noteLogin(user.id(), NOON, profile);

      assertThat(users().find(new Username(name).key())).contains(user.loggedIn(NOON, profile));
    }
  }

  @Test
  default void aNickThatShowsNothingShouldComeBack() {
    User user = added(users(), "Ace");
    Profile blank = new Profile(0, Color.BLACK, Color.BLACK, new Nick("|i|p "), "");
    users().noteLogin(user.id(), NOON, blank);

    assertThat(users().find(user.id()).flatMap(User::profile)).contains(blank);
  }

  @Test
  default void aNameShouldBeHeldInEverySpelling() {
    added(users(), "Black Ace");

    for (String spelling : List.of("Black Ace", "black ace", "  BLACK ACE ", "|bBlack|p |iAce|p", "\u00a0Black Ace")) {
      assertThat(users().add(named(spelling))).as(spelling).isEqualTo(new UserRepository.NameHeld());
    }
    assertThat(users().list(Optional.empty(), 10)).hasSize(1);
  }

  @Test
  default void concurrentAddsOfOneNameShouldLetExactlyOneWin() {
    List<UserRepository.Adding> outcomes = AtOnce.run(8, i -> users().add(named(i % 2 == 0 ? "Ace" : "ACE")));

    assertThat(outcomes).filteredOn(UserRepository.Added.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(new UserRepository.NameHeld()::equals).hasSize(7);
  }

  @Test
  default void idsShouldRiseAndNeverBeReused() {
    User first = added(users(), "one");
    User second = added(users(), "two");

    assertThat(second.id()).isGreaterThan(first.id());
  }

  @Test
  default void accountsShouldBeListedByNameKey() {
    for (String name : List.of("delta", "Bravo", "|ialpha|p", "\u00e9cho", "charlie")) added(users(), name);

    List<User> page = users().list(Optional.empty(), 3);

    assertThat(page).extracting(user -> user.username().key().text()).containsExactly("alpha", "bravo", "charlie");
    assertThat(users().list(Optional.of(NameKey.of("CHARLIE")), 3)).extracting(user -> user.username().text())
        .containsExactly("delta", "\u00e9cho");
    assertThat(users().list(Optional.of(NameKey.of("bz")), 1)).extracting(user -> user.username().text())
        .containsExactly("charlie");
  }

  @Test
  default void aChangeShouldBeKeptAndCounted() {
    User user = added(users(), "Ace");
    User changed = new User(user.id(), new Username("Deuce"), BETTER, new Caste(16), false, ROLES, user.createdAt(),
        Optional.empty(), Optional.empty(), new Metadata("{}"), user.version());

    assertThat(users().update(changed)).isEqualTo(new UserRepository.Updated(changed.withVersion(1)));
    assertThat(users().find(user.id())).contains(changed.withVersion(1));
    assertThat(users().find(NameKey.of("deuce"))).isPresent();
    assertThat(users().find(NameKey.of("ace"))).isEmpty();
  }

  @Test
  default void aChangeShouldNotTouchWhatALoginWrote() {
    User user = added(users(), "Ace");
    users().noteLogin(user.id(), NOON, PROFILE);

    users().update(user.withRoles(Roles.ADMINISTRATOR));

    assertThat(users().find(user.id()))
        .contains(user.loggedIn(NOON, PROFILE).withRoles(Roles.ADMINISTRATOR).withVersion(1));
  }

  @Test
  default void aChangeOfAnOldVersionShouldBeStale() {
    User user = added(users(), "Ace");
    users().update(user.withActive(false));

    assertThat(users().update(user.withRoles(Roles.ADMINISTRATOR))).isEqualTo(new UserRepository.Stale());
    assertThat(users().find(user.id())).contains(user.withActive(false).withVersion(1));
  }

  @Test
  default void aChangeOfAnUnknownAccountShouldBeStale() {
    User user = added(users(), "Ace");
    User nobody = new User(new UserId(user.id().value() + 1), new Username("b"), HASH, Caste.LOWEST, true,
        Roles.NONE, NOON, Optional.empty(), Optional.empty(), Metadata.NONE, 0);

    assertThat(users().update(nobody)).isEqualTo(new UserRepository.Stale());
  }

  @Test
  default void concurrentChangesOfOneVersionShouldLetExactlyOneWin() {
    User user = added(users(), "Ace");

    List<UserRepository.Updating> outcomes = AtOnce.run(8, i -> users().update(user.withCaste(new Caste(i))));

    assertThat(outcomes).filteredOn(UserRepository.Updated.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(new UserRepository.Stale()::equals).hasSize(7);
    assertThat(users().find(user.id())).map(User::version).contains(1);
  }

  @Test
  default void renamingToAHeldNameShouldBeRefused() {
    added(users(), "Ace");
    User deuce = added(users(), "Deuce");
    User renamed = new User(deuce.id(), new Username("|bACE"), HASH, Caste.LOWEST, true, Roles.NONE, NOON,
        Optional.empty(), Optional.empty(), Metadata.NONE, 0);

    assertThat(users().update(renamed)).isEqualTo(new UserRepository.NameHeld());
    assertThat(users().find(deuce.id())).contains(deuce);
  }

  @Test
  default void aLoginShouldKeepTimeAndProfileAndNoVersion() {
    User user = added(users(), "Ace");

    users().noteLogin(user.id(), NOON.plusNanos(1000), PROFILE);

    assertThat(users().find(user.id())).contains(user.loggedIn(NOON.plusNanos(1000), PROFILE));
  }

  @Test
  default void aBetterHashShouldReplaceOnlyTheOneItWasMadeFrom() {
    User user = added(users(), "Ace");

    users().rehash(user.id(), BETTER, BETTER);
    assertThat(users().find(user.id())).contains(user);
    users().rehash(user.id(), HASH, BETTER);
    assertThat(users().find(user.id())).contains(user.withPasswordHash(BETTER));
  }

  @Test
  default void aNameShouldBeHeldByUsernameAndByNick() {
    User user = added(users(), "Ace");
    users().noteLogin(user.id(), NOON, PROFILE);
    users().update(user.withActive(false));

    assertThat(users().isHeld(NameKey.of("ACE"), Optional.empty())).isTrue();
    assertThat(users().isHeld(NameKey.of("black ace"), Optional.empty())).isTrue();
    assertThat(users().isHeld(NameKey.of("black ace"), Optional.of(new UserId(user.id().value() + 1)))).isTrue();
    assertThat(users().isHeld(NameKey.of("black ace"), Optional.of(user.id()))).isFalse();
    assertThat(users().isHeld(NameKey.of("ace"), Optional.of(user.id()))).isFalse();
    assertThat(users().isHeld(NameKey.of("black"), Optional.empty())).isFalse();
  }

  @Test
  default void onlyAccountsThatChangedSinceShouldBeTold() {
    User ace = added(users(), "Ace");
    User deuce = added(users(), "Deuce");
    users().update(ace.withActive(false));
    users().noteLogin(deuce.id(), NOON, PROFILE);

    assertThat(users().changedSince(Map.of(ace.id(), 0, deuce.id(), 0)))
        .containsExactly(ace.withActive(false).withVersion(1));
    assertThat(users().changedSince(Map.of(ace.id(), 1, deuce.id(), 0))).isEmpty();
  }

  @Test
  default void severalAccountsShouldBeLockedByIdWhateverTheOrderOfTheQuestion() {
    User ace = added(users(), "Ace");
    User deuce = added(users(), "Deuce");

    assertThat(users().lockAll(List.of(deuce.id(), new UserId(UserId.MAX), ace.id(), ace.id())))
        .containsExactly(ace, deuce);
    assertThat(users().lockAll(List.of())).isEmpty();
  }

  @Test
  default void aNewCasteShouldCountAsAChangeOfItsAccount() {
    User ace = added(users(), "Ace");
    User deuce = added(users(), "Deuce");

    users().changeCastes(Map.of(ace.id(), new Caste(2), new UserId(UserId.MAX), new Caste(1)));

    assertThat(users().find(ace.id())).contains(ace.withCaste(new Caste(2)).withVersion(1));
    assertThat(users().find(deuce.id())).contains(deuce);
    assertThat(users().changedSince(Map.of(ace.id(), 0, deuce.id(), 0))).extracting(User::id).containsExactly(ace.id());
  }

  @Test
  default void anErasedAccountShouldKeepNothingButItsNumber() {
    User ace = added(users(), "Ace");
    User deuce = added(users(), "Deuce");
    users().noteLogin(ace.id(), NOON, PROFILE);
    users().update(ace.withRoles(Roles.ADMINISTRATOR));

    assertThat(users().erase(ace.id(), BETTER, NOON)).isEqualTo(new UserRepository.Erased());

    Username neutral = Username.ofErased(ace.id());
    User erased = users().find(ace.id()).orElseThrow();
    assertThat(erased).isEqualTo(new User(ace.id(), neutral, BETTER, Caste.LOWEST, false, Roles.NONE, NOON,
        Optional.empty(), Optional.empty(), erased.metadata(), 2));
    assertThat(erased.isErased()).isTrue();
    assertThat(users().find(neutral.key())).contains(erased);
    assertThat(users().find(NameKey.of("ace"))).isEmpty();
    assertThat(users().isHeld(NameKey.of("black ace"), Optional.empty())).isFalse();
    assertThat(users().changedSince(Map.of(ace.id(), 1))).containsExactly(erased);
    assertThat(users().find(deuce.id())).contains(deuce);
    assertThat(users().add(named("Ace"))).isInstanceOf(UserRepository.Added.class);
  }

  @Test
  default void erasedAccountsShouldComeByTheirFirstErasure() {
    List<UserId> ids = List.of(added(users(), "a").id(), added(users(), "b").id(), added(users(), "c").id());
    users().erase(ids.get(2), BETTER, NOON);
    users().erase(ids.get(0), BETTER, NOON.plusSeconds(1));
    users().erase(ids.get(2), BETTER, NOON.plusSeconds(2));

    assertThat(users().erasedSince(NOON)).containsExactly(ids.get(2), ids.get(0));
    assertThat(users().erasedSince(NOON.plusSeconds(1))).containsExactly(ids.get(0));
  }

  @Test
  default void concurrentErasuresShouldEraseOnce() {
    User ace = added(users(), "Ace");

    AtOnce.run(4, i -> users().erase(ace.id(), BETTER, NOON.plusSeconds(i)));

    assertThat(users().find(ace.id())).map(User::isErased).contains(true);
    assertThat(users().erasedSince(NOON)).containsExactly(ace.id());
  }

  @Test
  default void anErasureShouldBeRefusedWhereItsNameIsHeld() {
    User ace = added(users(), "Ace");
    User squatter = added(users(), "Deuce");
    users().update(new User(squatter.id(), Username.ofErased(ace.id()), HASH, Caste.LOWEST, true, Roles.NONE, NOON,
        Optional.empty(), Optional.empty(), Metadata.NONE, 0));

    assertThat(users().erase(ace.id(), BETTER, NOON)).isEqualTo(new UserRepository.NameHeld());
    assertThat(users().find(ace.id())).contains(ace);
  }
}
