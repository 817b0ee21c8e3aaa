package metaserver.network.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import metaserver.application.identity.Eviction;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.network.players.PlayerEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens in a room, each client that listens sees it as it is: the list made of its packets is the room's.
 */
class RoomViewTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void viewOfEveryListenerShouldBeTheRoom(long seed) {
    Random random = new Random(seed);
    Gathering gathering = new Gathering();
    List<Gathering.Guest> inside = new ArrayList<>();
    for (int step = 0; step < 400; step++) {
      happen(random, gathering, inside);
      if (random.nextInt(10) == 0) look(gathering, inside);
    }
    look(gathering, inside);
    gathering.end();
    assertThat(gathering.bytesInUse()).isZero();
  }

  private static void happen(Random random, Gathering gathering, List<Gathering.Guest> inside) {
    int what = inside.isEmpty() ? 0 : random.nextInt(12);
    if (what < 2) {
      ClientFamily family = random.nextBoolean() ? ClientFamily.MYTH : ClientFamily.ALEPH_ONE;
      inside.add(
          gathering.enters(family, family == ClientFamily.MYTH && random.nextBoolean(), "Sam " + random.nextInt(4)));
      return;
    }
    Gathering.Guest who = inside.get(random.nextInt(inside.size()));
    switch (what) {
      case 2 -> leave(inside, who, () -> who.say(new Logout()));
      case 3 -> leave(inside, who, who.peer::hangUp);
      case 4 ->
          leave(inside, who, () -> gathering.presence.evict(who.session.token(), new Eviction.Revoked(Reason.KICKED)));
      case 5 -> leave(inside, who, () -> inside.add(gathering.enters(who.session, who.token, who.family, false)));
      case 6, 7 -> who.say(new SetPlayerData(Gathering.data(random.nextBoolean())));
      case 8 -> mode(who, true);
      case 9 -> mode(who, false);
      case 10 -> who.heard();
      default -> who.say(Gathering.chat("x".repeat(random.nextInt(3000))));
    }
  }

  private static void leave(List<Gathering.Guest> inside, Gathering.Guest who, Runnable how) {
    inside.remove(who);
    how.run();
  }

  private static void mode(Gathering.Guest who, boolean deaf) {
    who.heard();
    who.say(new SetPlayerMode(deaf ? SetPlayerMode.DEAF : SetPlayerMode.LISTENING, Optional.empty()));
    if (who.deaf && !deaf) {
      who.view.clear();
      who.say(new FullUpdateRequest());
    }
    who.deaf = deaf;
  }

  private static void look(Gathering gathering, List<Gathering.Guest> inside) {
    for (Gathering.Guest guest : inside) {
      guest.heard();
      if (guest.deaf) continue;
      assertThat(guest.view.values()).extracting(PlayerEntry::playerData).containsExactlyInAnyOrderElementsOf(
          gathering.room().present().stream()
              .map(player -> PlayerEntries.entry(PlayerEntry.ADD, player, guest.family).playerData()).toList());
    }
    assertThat(gathering.room().players()).isEqualTo(inside.size());
  }
}
