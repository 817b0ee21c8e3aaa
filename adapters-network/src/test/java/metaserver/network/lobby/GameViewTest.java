package metaserver.network.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import metaserver.application.games.ListedGame;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.text.Blob;
import metaserver.network.games.CreateGame;
import metaserver.network.games.GameBytes;
import metaserver.network.games.GameData;
import metaserver.network.games.GameEntry;
import metaserver.network.games.GamePlayerList;
import metaserver.network.games.RemoveGame;
import metaserver.network.games.ResetGame;
import metaserver.network.games.StartGame;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever fifty clients do in three rooms: the list that each makes of its packets, the rooms' counts and the
 * directory agree.
 */
class GameViewTest {
  private static final int CLIENTS = 50;
  private static final int OPERATIONS = 10_000;
  private static final int ROOMS = 3;

  private final Gathering gathering = new Gathering(RoomType.UNRANKED, RoomType.UNRANKED, RoomType.UNRANKED);
  private final List<Somebody> clients = new ArrayList<>();

  /** The seed is part of the test's name. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {20031023, 19971129})
  void listsCountsAndDirectoryShouldAgree(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CLIENTS; i++) clients.add(newcomer(random, i));
    for (int step = 1; step <= OPERATIONS; step++) {
      happen(random, random.nextInt(CLIENTS));
      if (step % 100 == 0) look();
    }
    look();
    gathering.end();
    assertThat(gathering.directory.games()).isEmpty();
    assertThat(gathering.scores.sheets()).isNotEmpty().allSatisfy(sheet -> assertThat(sheet.closed()).isPresent());
    assertThat(gathering.bytesInUse()).isZero();
  }

  private Somebody newcomer(Random random, int number) {
    ClientFamily family = number % 2 == 0 ? ClientFamily.MYTH : ClientFamily.ALEPH_ONE;
    int room = random.nextInt(ROOMS);
    return new Somebody(room,
        gathering.enters(room, family, family == ClientFamily.MYTH && random.nextBoolean(), "Sam " + number));
  }

  private void happen(Random random, int number) {
    Somebody who = clients.get(number);
    switch (random.nextInt(14)) {
      case 0, 1, 2 -> who.guest.say(game(random, who.guest.family));
      case 3, 4 -> who.guest.say(new StartGame(random.nextInt(-5, 60_000)));
      case 5 -> who.guest.say(new GamePlayerList(0, clients.stream().map(one -> one.guest.id()).toList()));
      case 6 -> who.guest.say(new ResetGame());
      case 7 -> who.guest.say(new RemoveGame());
      case 8 -> replace(random, number, () -> who.guest.say(new Logout()));
      case 9 -> replace(random, number, who.guest.peer::hangUp);
      case 10 -> move(random, number, who);
      case 11 -> mode(who.guest, !who.guest.deaf, random);
      case 12 -> gathering.now = gathering.now.plusMillis(random.nextInt(100_000));
      default -> refresh(who.guest);
    }
  }

  private static CreateGame game(Random random, ClientFamily family) {
    byte[] bytes = GameBytes.bytes(family, random.nextInt(9), "Game " + random.nextInt(100), "Map");
    if (random.nextInt(10) == 0) bytes[random.nextInt(bytes.length)]++;
    return new CreateGame(random.nextInt(65536), 0, new GameData(Blob.of(bytes)));
  }

  private void replace(Random random, int number, Runnable leave) {
    leave.run();
    clients.set(number, newcomer(random, number));
  }

  private void move(Random random, int number, Somebody who) {
    int room = random.nextInt(ROOMS);
    clients.set(number,
        new Somebody(room, gathering.enters(room, who.guest.session, who.guest.token, who.guest.family, false)));
  }

  private static void mode(Gathering.Guest who, boolean deaf, Random random) {
    who.heard();
    Blob session = Blob.of(new byte[] {(byte) random.nextInt(4), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    who.say(new SetPlayerMode(deaf ? SetPlayerMode.DEAF : SetPlayerMode.LISTENING,
        who.family == ClientFamily.MYTH ? Optional.empty() : Optional.of(session)));
    who.deaf = deaf;
    if (!deaf) refresh(who);
  }

  private static void refresh(Gathering.Guest who) {
    if (who.deaf) return;
    who.heard();
    who.view.clear();
    who.games.clear();
    who.say(new FullUpdateRequest());
  }

  private void look() {
    gathering.guests.forEach(Gathering.Guest::heard);
    for (int room = 0; room < ROOMS; room++) {
      int number = room + 1;
      List<ListedGame> there = gathering.directory.games().stream().filter(game -> game.room().value() == number)
          .toList();
      assertThat(gathering.open().get(room).gameCount()).isEqualTo(there.size());
      assertThat(gathering.rooms.rooms().get(room).games()).isEqualTo(there.size());
      for (Somebody one : clients) {
        if (one.room == room && !one.guest.deaf) see(one.guest, there);
      }
    }
  }

  private static void see(Gathering.Guest guest, List<ListedGame> there) {
    assertThat(guest.games.values()).map(GameViewTest::seen).containsExactlyInAnyOrderElementsOf(
        there.stream().filter(game -> game.family() == guest.family).map(GameViewTest::listed).toList());
    assertThat(guest.games.values())
        .allSatisfy(entry -> assertThat(entry.secondsRemaining()).isGreaterThanOrEqualTo(-1));
  }

  private static Tuple seen(GameEntry entry) {
    return Tuple.tuple(entry.gameId(), entry.creatingPlayerId(), entry.host(), entry.port(), entry.gameData().bytes());
  }

  private static Tuple listed(ListedGame game) {
    return Tuple.tuple(game.wireId(), game.host().value(), game.said().address(), game.said().port(),
        game.said().data());
  }

  private record Somebody(int room, Gathering.Guest guest) {}
}
