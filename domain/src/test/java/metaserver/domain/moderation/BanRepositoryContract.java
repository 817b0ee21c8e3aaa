package metaserver.domain.moderation;

import static metaserver.domain.identity.Accounts.NOON;
import static metaserver.domain.identity.Accounts.added;
import static metaserver.domain.identity.Accounts.address;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Scope;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.identity.Username;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.lobby.Rooms;
import metaserver.domain.moderation.BanRepository.Added;
import metaserver.domain.moderation.BanRepository.Change;
import metaserver.domain.moderation.BanRepository.Overlaps;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of bans promises. */
public interface BanRepositoryContract {
  int ROOM = 3;
  Network HOUSE = Network.of("203.0.113.7");
  Network STREET = Network.of("203.0.113.0/24");
  Network TOWN = Network.of("2001:db8::/32");

  /** On the same store as the bans, empty at the start of each test. */
  UserRepository users();

  RoomRepository rooms();

  BanRepository bans();

  @BeforeEach
  default void addRooms() {
    rooms().add(Rooms.room(ROOM, 0));
    rooms().add(Rooms.room(ROOM + 1, 0));
  }

  @Test
  default void aBanThatIsNotThereShouldNotBeFound() {
    assertThat(bans().find(new BanId(1))).isEmpty();
    assertThat(bans().inForce(Optional.of(new UserId(1)), address("203.0.113.7"), NOON)).isEmpty();
    assertThat(bans().anyOnNetworks(NOON)).isFalse();
    assertThat(bans().list(BanSearch.ALL, Optional.empty(), 10)).isEmpty();
    assertThat(bans().lift(new BanId(1), new Lifting(NOON, Party.OPERATOR))).isEmpty();
    bans().countRejections(Map.of(new BanId(1), 3L));
    bans().countRejections(Map.of());
    assertThat(bans().lastChange()).isZero();
    assertThat(bans().changedSince(0, 10)).isEmpty();
  }

  @Test
  default void aBanShouldBeFoundAsItWasAdded() {
    User ace = added(users(), "Ace");
    User mod = added(users(), "Mod");
    Subject both = new Subject(Optional.of(ace.id()), Optional.of(TOWN));
    List<BanTerms> all = List.of(
        new BanTerms(both, Scope.LOGIN, OptionalInt.empty(), Period.forGood(NOON), "Cheats; \"again\" |b \u00e9",
            "see report 7\nand 8", Party.of(mod)),
        new BanTerms(Subject.of(HOUSE), Scope.ROOM, OptionalInt.of(ROOM), week(0), "", "", Party.OPERATOR),
        new BanTerms(Subject.of(ace.id()), Scope.CHAT, OptionalInt.empty(), week(0), "", "", Party.SERVER),
        new BanTerms(Subject.of(STREET), Scope.HOST, OptionalInt.of(ROOM), week(0), "", "", Party.OPERATOR),
        new BanTerms(Subject.of(TOWN), Scope.RANKED, OptionalInt.empty(), week(0), "", "", Party.OPERATOR));

    for (BanTerms terms : all) {
      Ban ban = add(terms);
      assertThat(ban).isEqualTo(new Ban(ban.id(), terms, Optional.empty(), 0));
      assertThat(bans().find(ban.id())).contains(ban);
    }
  }

  @Test
  default void staffShouldBeCalledByAnotherNameInAllItDid() {
    User ace = added(users(), "Ace");
    User mod = added(users(), "Mod");
    User other = added(users(), "Other");
    Ban his = add(new BanTerms(Subject.of(ace.id()), Scope.LOGIN, OptionalInt.empty(), week(0), "", "", Party.of(mod)));
    Ban lifted = add(
        new BanTerms(Subject.of(ace.id()), Scope.CHAT, OptionalInt.empty(), week(0), "", "", Party.of(other)));
    bans().lift(lifted.id(), new Lifting(NOON, Party.of(mod)));
    int last = bans().lastChange();

    bans().rename(mod.id(), new Username("nobody"));

    Party nobody = new Party(Optional.of(mod.id()), Optional.of("nobody"), Optional.empty());
    assertThat(bans().find(his.id()).orElseThrow().terms().issuer()).isEqualTo(nobody);
    assertThat(bans().find(lifted.id()).orElseThrow().terms().issuer()).isEqualTo(Party.of(other));
    assertThat(bans().find(lifted.id()).orElseThrow().lifting()).contains(new Lifting(NOON, nobody));
    assertThat(bans().lastChange()).isEqualTo(last);
  }

  @Test
  default void equalBansShouldNotOverlapInTime() {
    UserId ace = added(users(), "Ace").id();
    Ban first = add(chat(Subject.of(ace), week(1)));

    assertThat(bans().add(chat(Subject.of(ace), week(1)))).isInstanceOf(Overlaps.class);
    assertThat(bans().add(chat(Subject.of(ace), Period.forGood(NOON)))).isInstanceOf(Overlaps.class);
    add(chat(Subject.of(ace), week(0)));
    add(chat(Subject.of(ace), week(2)));

    bans().lift(first.id(), new Lifting(NOON, Party.OPERATOR));
    add(chat(Subject.of(ace), week(1)));
    assertThat(bans().add(chat(Subject.of(ace), week(1)))).isInstanceOf(Overlaps.class);
  }

  @Test
  default void bansShouldOverlapIfAnythingOfThemDiffers() {
    UserId ace = added(users(), "Ace").id();
    UserId bob = added(users(), "Bob").id();
    Stream.of(Subject.of(ace), Subject.of(bob), Subject.of(HOUSE), Subject.of(STREET), Subject.of(TOWN),
        new Subject(Optional.of(ace), Optional.of(HOUSE)), new Subject(Optional.of(ace), Optional.of(STREET)))
        .forEach(subject -> Stream.of(Scope.values()).forEach(scope -> {
          for (int room = scope == Scope.ROOM ? ROOM : ROOM - 1;
              room <= (scope.canBeLocal() ? ROOM + 1 : ROOM - 1); room++) {
            OptionalInt where = room < ROOM ? OptionalInt.empty() : OptionalInt.of(room);
            BanTerms terms = new BanTerms(subject, scope, where, week(0), "", "", Party.OPERATOR);
            add(terms);
            assertThat(bans().add(terms)).isInstanceOf(Overlaps.class);
          }
        }));
  }

  @Test
  default void ofEqualBansAtOnceOneShouldWin() {
    UserId ace = added(users(), "Ace").id();

    List<BanRepository.Adding> all = AtOnce.run(8, _ -> bans().add(chat(Subject.of(ace), week(0))));

    assertThat(all).filteredOn(Added.class::isInstance).hasSize(1);
    assertThat(bans().list(BanSearch.ALL, Optional.empty(), 10)).hasSize(1);
  }

  @Test
  default void bansInForceShouldBeFoundByAccountAndByNetworkTheLongestFirst() {
    UserId ace = added(users(), "Ace").id();
    UserId bob = added(users(), "Bob").id();
    Ban house = add(chat(Subject.of(HOUSE), week(0)));
    Ban street = add(chat(Subject.of(STREET), Period.forGood(NOON)));
    Ban town = add(chat(Subject.of(TOWN), week(0)));
    Ban account = add(chat(Subject.of(ace), new Period(NOON, Optional.of(NOON.plus(Duration.ofDays(9))))));
    Ban both = add(chat(
        new Subject(Optional.of(ace), Optional.of(TOWN)), Period.from(NOON, Lasting.of(Duration.ofHours(1)))));

    assertThat(bans().inForce(Optional.empty(), address("203.0.113.7"), NOON)).containsExactly(street, house);
    assertThat(bans().inForce(Optional.empty(), address("203.0.113.8"), NOON)).containsExactly(street);
    assertThat(bans().inForce(Optional.empty(), address("203.0.114.7"), NOON)).isEmpty();
    assertThat(bans().inForce(Optional.of(ace), address("203.0.113.7"), NOON))
        .containsExactly(street, account, house, both);
    assertThat(bans().inForce(Optional.of(ace), address("2001:db8:1::9"), NOON)).containsExactly(account, town, both);
    assertThat(bans().inForce(Optional.of(bob), address("198.51.100.1"), NOON)).isEmpty();
  }

  @Test
  default void bansShouldEndByThemselvesAndByLifting() {
    UserId ace = added(users(), "Ace").id();
    Ban house = add(chat(Subject.of(HOUSE), week(0)));
    Ban account = add(chat(Subject.of(ace), week(0)));
    Instant end = house.terms().period().until().orElseThrow();

    assertThat(bans().inForce(Optional.of(ace), address("203.0.113.7"), end.minusNanos(1000)))
        .containsExactly(house, account);
    assertThat(bans().anyOnNetworks(end.minusNanos(1000))).isTrue();
    assertThat(bans().inForce(Optional.of(ace), address("203.0.113.7"), end)).isEmpty();
    assertThat(bans().anyOnNetworks(end)).isFalse();

    Lifting lifting = new Lifting(NOON.plusSeconds(1), Party.of(added(users(), "Mod")));
    assertThat(bans().lift(house.id(), lifting)).contains(house.lifted(lifting));
    assertThat(bans().find(house.id())).contains(house.lifted(lifting));
    assertThat(bans().lift(house.id(), new Lifting(NOON, Party.OPERATOR))).isEmpty();
    assertThat(bans().inForce(Optional.of(ace), address("203.0.113.7"), NOON)).containsExactly(account);
    assertThat(bans().anyOnNetworks(NOON)).isFalse();
  }

  @Test
  default void bansShouldBeListedTheLatestFirstPageByPage() {
    UserId ace = added(users(), "Ace").id();
    Ban lifted = add(chat(Subject.of(ace), week(0)));
    bans().lift(lifted.id(), new Lifting(NOON, Party.OPERATOR));
    Ban account = add(chat(Subject.of(ace), week(0)));
    Ban house = add(chat(Subject.of(HOUSE), week(0)));
    Ban street = add(chat(Subject.of(STREET), week(1)));

    assertThat(ids(BanSearch.ALL, Optional.empty(), 3)).containsExactly(street.id(), house.id(), account.id());
    assertThat(ids(BanSearch.ALL, Optional.of(account.id()), 3)).containsExactly(lifted.id());
    assertThat(ids(BanSearch.of(ace, NOON), Optional.empty(), 9)).containsExactly(account.id());
    assertThat(ids(new BanSearch(Optional.of(ace), Optional.empty(), Optional.empty()), Optional.empty(), 9))
        .containsExactly(account.id(), lifted.id());
    assertThat(ids(new BanSearch(Optional.empty(), Optional.of(address("203.0.113.7")), Optional.empty()),
        Optional.empty(), 9)).containsExactly(street.id(), house.id());
    Instant later = NOON.plus(Duration.ofDays(8));
    assertThat(ids(new BanSearch(Optional.empty(), Optional.empty(), Optional.of(later)), Optional.empty(), 9))
        .containsExactly(street.id());
  }

  @Test
  default void rejectionsShouldAddUp() {
    Ban house = add(chat(Subject.of(HOUSE), week(0)));
    Ban street = add(chat(Subject.of(STREET), week(0)));

    AtOnce.run(8, i -> {
      bans().countRejections(Map.of(house.id(), 3L, street.id(), (long) i, new BanId(99), 1L));
      return i;
    });

    assertThat(bans().find(house.id()).orElseThrow().rejections()).isEqualTo(24);
    assertThat(bans().find(street.id()).orElseThrow().rejections()).isEqualTo(28);
  }

  @Test
  default void changesShouldBeReadInTheirOrderAndNotMissed() {
    Ban house = add(chat(Subject.of(HOUSE), week(0)));
    Ban street = add(chat(Subject.of(STREET), week(0)));
    int seen = bans().lastChange();
    bans().countRejections(Map.of(street.id(), 1L));
    assertThat(bans().changedSince(seen, 9)).isEmpty();

    Lifting lifting = new Lifting(NOON, Party.OPERATOR);
    bans().lift(house.id(), lifting);
    Ban town = add(chat(Subject.of(TOWN), week(0)));
    assertThat(bans().changedSince(seen, 9)).extracting(Change::ban).containsExactly(house.lifted(lifting), town);
    assertThat(bans().changedSince(seen, 1)).extracting(Change::ban).containsExactly(house.lifted(lifting));
    assertThat(bans().changedSince(bans().lastChange(), 9)).isEmpty();

    AtOnce.run(8, i -> add(chat(Subject.of(Network.of("192.0.2." + i)), week(0))));
    assertThat(bans().changedSince(0, 99)).extracting(Change::number).doesNotHaveDuplicates().isSorted().hasSize(11);
  }

  private List<BanId> ids(BanSearch search, Optional<BanId> before, int limit) {
    return bans().list(search, before, limit).stream().map(Ban::id).toList();
  }

  private Ban add(BanTerms terms) {
    return ((Added) bans().add(terms)).ban();
  }

  private static BanTerms chat(Subject subject, Period period) {
    return new BanTerms(subject, Scope.CHAT, OptionalInt.empty(), period, "spam", "", Party.OPERATOR);
  }

  /** The n-th week from noon on. */
  private static Period week(int number) {
    Instant from = NOON.plus(Duration.ofDays(7L * number));
    return Period.from(from, Lasting.of(Duration.ofDays(7)));
  }
}
