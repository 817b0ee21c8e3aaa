package metaserver.application.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.LiveSessions;
import metaserver.application.identity.Switchboard;
import metaserver.application.ignoring.AttentivePresence;
import metaserver.application.ignoring.Ignored;
import metaserver.application.ignoring.Ignores;
import metaserver.application.ignoring.KeepIgnores;
import metaserver.application.lobby.Clients;
import metaserver.application.lobby.Ear;
import metaserver.application.lobby.Hall;
import metaserver.application.lobby.LiveRoom;
import metaserver.application.lobby.Member;
import metaserver.application.lobby.RoomGames;
import metaserver.domain.chat.Utterance;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.ignoring.Ignore.Kind;
import metaserver.domain.ignoring.IgnoreRepository;
import metaserver.domain.lobby.Rooms;
import metaserver.persistence.memory.identity.InMemoryUserRepository;
import metaserver.persistence.memory.ignoring.InMemoryIgnoreRepository;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import org.junit.jupiter.api.Test;

/** What a list becomes when the store is away, or its owner comes again, before a change of it is stored. */
class IgnoreCommandsTest {
  private final InMemoryTransactions store = new InMemoryTransactions();
  private final UserRepository users = new InMemoryUserRepository(store);
  private final UserId ann = Accounts.added(users, "Ann").id();
  private final UserId bob = Accounts.added(users, "Bob").id();
  private final Switchboard switchboard = new Switchboard();
  private final IgnoreRepository stored =
      switchboard.through(IgnoreRepository.class, new InMemoryIgnoreRepository(store, users));
  private final Ignores ignores = new Ignores(() -> Accounts.NOON);
  private final KeepIgnores keep = new KeepIgnores(stored);
  private final AttentivePresence presence =
      new AttentivePresence(new LiveSessions(), ignores, stored, keep, users, () -> Accounts.NOON);
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final Commands commands = new Commands(StaffTyping.ON, new IgnoreCommands(
      ignores, keep, users, RoomGames.NONE, new Errands(waiting::add), () -> Accounts.NOON).commands());
  private final LiveRoom room = new Hall().room(Rooms.room(3, 6323));
  private final Ear ear = new Ear();
  private final LiveSession session = presence.arrived(Clients.registered(ann.value(), "Ann", "Ann"));
  private final Member annIn = Hall.in(room, session, ear);
  private final Member bobIn = Hall.in(room, Clients.registered(bob.value(), "Bob", "Bob"), new Ear());

  @Test
  void whatEndsWhileTheStoreIsAwayShouldBeOverForGood() {
    say(".block Bob");
    work();
    assertThat(stored.of(ann)).hasSize(1);
    switchboard.away(true);
    say(".unblock Bob");
    work();
    assertThat(ear.heard()).last().asString().contains("The database is away: this holds now");
    say(".unblock Bob");
    work();
    switchboard.away(false);
    keep.storeAll();

    assertThat(stored.of(ann)).isEmpty();
  }

  @Test
  void whatBeginsAsItsOwnerComesAgainShouldBeKept() {
    say(".mute Bob");
    presence.forget(session);
    work();

    assertThat(stored.of(ann)).singleElement().satisfies(mute -> assertThat(mute.kind()).isEqualTo(Kind.MUTE));
  }

  @Test
  void whoComesAgainBeforeHisWishIsStoredShouldFindItInHisList() {
    say(".mute Bob");
    presence.forget(session);
    presence.arrived(Clients.registered(ann.value(), "Ann", "Ann"));

    assertThat(ignores.of(annIn.player().id())).extracting(Ignored::player).containsExactly(bobIn.player().id());
    work();
    assertThat(stored.of(ann)).hasSize(1);
  }

  @Test
  void ofTwoWishesTheLastShouldCountHoweverTheyAreStored() {
    say(".mute Bob");
    say(".unmute Bob");
    List.copyOf(waiting).reversed().forEach(Runnable::run);

    assertThat(stored.of(ann)).isEmpty();
  }

  private void say(String line) {
    commands.obey(annIn, 0, new Utterance(0, 0, 0, line));
  }

  private void work() {
    while (!waiting.isEmpty()) waiting.remove().run();
  }
}
