package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import metaserver.application.chat.Command;
import metaserver.application.lobby.RoomEdit;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Grant;
import metaserver.domain.identity.Role;
import metaserver.domain.identity.Roles;
import metaserver.network.notices.TextLine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command, typed by everybody in both games: whoever may not has no such command. */
@Timeout(180)
class CommandMatrixTest {
  private static final int HERE = 60;
  private static final int THERE = 61;
  private static final AtomicInteger NAMES = new AtomicInteger();

  @RegisterExtension static final RunningServer SERVER = RunningServer.guarded();

  @BeforeAll
  static void openRooms() {
    for (int room : List.of(HERE, THERE)) {
      SERVER.addRoom(room, new RoomEdit(Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty(),
          OptionalInt.empty(), OptionalInt.of(0), Optional.of(Set.of(ClientFamily.values())), Optional.empty()));
    }
  }

  static Stream<Arguments> everybody() {
    Stream<Roles> everywhere = Arrays.stream(Role.values()).map(role -> Roles.of(List.of(Grant.everywhere(role))));
    Stream<Roles> here = Arrays.stream(Role.values()).map(role -> Roles.of(List.of(Grant.in(HERE, role))));
    return Stream.of(Stream.of(Roles.NONE), everywhere, here).flatMap(each -> each)
        .flatMap(roles -> Stream.of(ClientFamily.values()).map(family -> Arguments.of(roles, family)));
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void aCommandShouldBeThereForWhoMayAndForNobodyElse(Roles roles, ClientFamily family) {
    String name = "somebody" + NAMES.incrementAndGet();
    SERVER.register(name, "secret", roles);
    Game game = family == ClientFamily.MYTH ? Game.myth(SERVER, Line.SEALED, name) : Game.alephOne(SERVER, name);
    for (int room : List.of(HERE, THERE)) {
      try (Inside inside = game.enter(name, "secret", room)) {
        for (Command command : SERVER.commands()) {
          boolean may = command.families().contains(family)
              && command.needs().map(needs -> roles.allow(needs, OptionalInt.of(room))).orElse(true);
          assertThat(isUnknown(inside, command)).as(command.name() + " in " + room).isEqualTo(!may);
        }
      }
    }
  }

  /** Commands without what they are about do nothing but ask for it; one that nobody has tells where the answers end. */
  private static boolean isUnknown(Inside inside, Command command) {
    inside.say("." + command.name());
    inside.say(".fence");
    boolean unknown = false;
    String line;
    do {
      line = inside.client().await(TextLine.class).text();
      unknown |= line.startsWith("Unknown command: ." + command.name() + " ");
    } while (!line.startsWith("Unknown command: .fence "));
    return unknown;
  }
}
