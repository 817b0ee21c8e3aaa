package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import metaserver.application.lobby.RoomEdit;
import metaserver.bootstrap.client.Advert;
import metaserver.bootstrap.client.Game.Granted;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.GameClient;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.audit.Party;
import metaserver.domain.games.GameType;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Scope;
import metaserver.domain.identity.User;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.moderation.Ban;
import metaserver.domain.moderation.BanId;
import metaserver.domain.moderation.BanSearch;
import metaserver.domain.moderation.BanTerms;
import metaserver.domain.moderation.Lasting;
import metaserver.domain.moderation.Period;
import metaserver.domain.moderation.Subject;
import metaserver.network.games.GameEntry;
import metaserver.network.games.GameList;
import metaserver.network.identity.PasswordChallenge;
import metaserver.network.identity.VersionQuery;
import metaserver.network.notices.KickNotice;
import metaserver.network.notices.ServerMessage;
import metaserver.network.notices.TextLine;
import metaserver.network.wire.Packet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a ban of each scope does to players of each family, on line and off line, on whatever store. */
abstract class BanBehaviour {
  static final int PLAIN = 50;
  static final int RANKED = 51;
  private static final AtomicInteger NAMES = new AtomicInteger();

  abstract RunningServer server();

  /** The time that the server has. */
  abstract Instant now();

  static Stream<Arguments> scopesAndFamilies() {
    return Stream.of(Scope.values())
        .flatMap(scope -> Stream.of(ClientFamily.values()).map(family -> Arguments.of(scope, family)));
  }

  @BeforeEach
  void openRoomsAndAccounts() {
    if (server().sign(PLAIN).isPresent()) return;
    server().addRoom(PLAIN, room(RoomType.UNRANKED));
    server().addRoom(RANKED, room(RoomType.RANKED));
    server().registerStaff("mod", "mod", "moderator");
    server().registerAdministrator("ada", "ada");
  }

  private static RoomEdit room(RoomType type) {
    return new RoomEdit(Optional.empty(), Optional.of(type), OptionalInt.empty(), OptionalInt.empty(),
        OptionalInt.empty(), OptionalInt.of(0), Optional.of(Set.of(ClientFamily.values())), Optional.empty());
  }

  @AfterEach
  void nobodyShouldBeLeftBehind() {
    RunningServer.await(() -> server().players(PLAIN) + server().players(RANKED) == 0);
    server().liftBans();
  }

  @ParameterizedTest
  @MethodSource("scopesAndFamilies")
  void aBanShouldReachWhoIsOnLineAtOnceAndWhenHeComesBack(Scope scope, ClientFamily family) {
    String name = newcomer();
    int here = scope == Scope.RANKED ? RANKED : PLAIN;
    Granted granted = game(name, family).logIn(name, name);
    try (Inside mod = game("mod", ClientFamily.MYTH).enter("mod", "mod", here);
        Inside bad = game(name, family).enter(granted, here)) {
      bad.client().say(advert(family).packet());
      bad.client().hear(GameList.class);
      mod.say(".ban " + name + " 2h " + scope + " spam");
      Ban ban = issued(mod);

      if (isOut(scope)) {
        assertThat(bad.client().await(KickNotice.class).text()).isEqualTo(ban.notice())
            .contains("spam").endsWith("(ban " + ban.id() + ")");
        bad.client().hearTheEnd();
      } else if (scope == Scope.HOST) {
        assertThat(bad.client().hear(GameList.class).games()).singleElement()
            .satisfies(gone -> assertThat(gone.verb()).isEqualTo(GameEntry.DELETE));
      }
    }
    forbidden(name, family, ban(name));
    server().liftBans();
    allowed(name, family, here);
  }

  @ParameterizedTest
  @MethodSource("scopesAndFamilies")
  void aBanShouldWaitForWhoIsOffLine(Scope scope, ClientFamily family) {
    String name = newcomer();

    forbidden(name, family, banned(name, scope));
  }

  @ParameterizedTest
  @MethodSource("scopesAndFamilies")
  void aBanBetweenLoginAndRoomShouldHoldAtTheDoorAndInside(Scope scope, ClientFamily family) {
    String name = newcomer();
    Granted granted = game(name, family).logIn(name, name);
    Ban ban = banned(name, scope);

    switch (scope) {
      case LOGIN, ROOM -> assertThat(game(name, family).enterInVain(granted, PLAIN).code()).isEqualTo(4);
      case RANKED ->
          assertThat(game(name, family).enterInVain(granted, RANKED)).isEqualTo(new ServerMessage(4, ban.notice()));
      case CHAT, HOST -> {
        try (Inside inside = game(name, family).enter(granted, PLAIN)) {
          if (scope == Scope.CHAT) inside.say("anybody?");
          else inside.client().say(advert(family).packet());
          assertThat(inside.client().hear(TextLine.class).text()).isEqualTo(ban.notice());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBanWhileThePasswordIsAskedForShouldHold(ClientFamily family) {
    String name = newcomer();
    Game game = game(name, family);
    try (GameClient client = game.dialLogin()) {
      client.say(game.login(name));
      client.hear(PasswordChallenge.class);
      Ban ban = banned(name, Scope.LOGIN);
      client.say(game.password(name));
      Packet answer = client.hear();
      if (answer instanceof VersionQuery) {
        client.say(game.versions());
        answer = client.hear();
      }
      assertThat(answer).isEqualTo(new ServerMessage(family == ClientFamily.MYTH ? 14 : 4, ban.notice()));
      client.hearTheEnd();
    }
  }

  private Ban issued(Inside mod) {
    String answer = mod.client().await(TextLine.class).text();
    return server().bans()
        .find(new BanId(Integer.parseInt(answer.replaceAll(".*: ban (\\d+)\\.", "$1")))).orElseThrow();
  }

  private static boolean isOut(Scope scope) {
    return scope == Scope.LOGIN || scope == Scope.RANKED || scope == Scope.ROOM;
  }

  Ban ban(String name) {
    User user = server().users().find(NameKey.of(name)).orElseThrow();
    return server().bans().list(BanSearch.of(user.id(), now()), Optional.empty(), 1).getFirst();
  }

  Ban banned(String name, Scope scope) {
    User user = server().users().find(NameKey.of(name)).orElseThrow();
    return server().ban(new BanTerms(Subject.of(user.id()), scope,
        scope == Scope.ROOM ? OptionalInt.of(PLAIN) : OptionalInt.empty(),
        Period.from(now(), Lasting.of(Duration.ofHours(2))), "caf\u00e9", "", Party.OPERATOR));
  }

  String newcomer() {
    String name = "bad" + NAMES.incrementAndGet();
    server().register(name, name);
    return name;
  }

  Game game(String name, ClientFamily family) {
    return switch (family) {
      case MYTH -> Game.myth(server(), Line.SEALED, name);
      case ALEPH_ONE -> Game.alephOne(server(), name);
    };
  }

  private static Advert advert(ClientFamily family) {
    return Advert.of(family == ClientFamily.MYTH ? GameType.CAPTURES : GameType.A1_EVERY_MAN, "game");
  }

  /** He is kept from that, and from nothing else. */
  void forbidden(String name, ClientFamily family, Ban ban) {
    Game game = game(name, family);
    switch (ban.terms().scope()) {
      case LOGIN -> assertThat(game.logInInVain(name, name))
          .isEqualTo(new ServerMessage(family == ClientFamily.MYTH ? 14 : 4, ban.notice()));
      case CHAT -> {
        try (Inside inside = game.enter(name, name, PLAIN)) {
          inside.say("anybody?");
          assertThat(inside.client().hear(TextLine.class).text()).isEqualTo(ban.notice());
          inside.whisper(inside.id(), "me?");
          assertThat(inside.client().hear(TextLine.class).text()).isEqualTo(ban.notice());
          inside.say(".games");
          assertThat(inside.client().hear(TextLine.class).text()).startsWith("No game");
        }
      }
      case HOST -> {
        try (Inside inside = game.enter(name, name, PLAIN)) {
          inside.client().say(advert(family).packet());
          assertThat(inside.client().hear(TextLine.class).text()).isEqualTo(ban.notice());
          inside.say("no game");
          inside.hear("no game");
        }
      }
      case RANKED -> closed(game, name, RANKED, PLAIN, ban);
      case ROOM -> closed(game, name, PLAIN, RANKED, ban);
    }
  }

  private static void closed(Game game, String name, int room, int other, Ban ban) {
    Granted granted = game.logIn(name, name);
    assertThat(game.enterInVain(granted, room)).isEqualTo(new ServerMessage(4, ban.notice()));
    game.enter(granted, other).close();
  }

  void allowed(String name, ClientFamily family, int room) {
    try (Inside inside = game(name, family).enter(name, name, room)) {
      inside.say("back");
      inside.hear("back");
      inside.client().say(advert(family).packet());
      inside.client().hear(GameList.class);
    }
  }
}
