package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import metaserver.bootstrap.client.Advert;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.GameClient;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.games.GameType;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.chat.Whisper;
import metaserver.network.games.GameEntry;
import metaserver.network.games.GameList;
import metaserver.network.games.GameSearch;
import metaserver.network.games.GameSearchResult;
import metaserver.network.lobby.FullUpdateRequest;
import metaserver.network.lobby.Logout;
import metaserver.network.lobby.PlayerList;
import metaserver.network.lobby.RoomList;
import metaserver.network.notices.TextLine;
import metaserver.network.players.PlayerEntry;
import metaserver.network.wire.Packet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What mutes and blocks keep from whom, on whatever store: every way to be heard or seen, before, during and after. */
@Timeout(180)
interface IgnoringBehaviour {
  RunningServer server();

  /** Family, whether the owner of the list has an account, whether the other has one. */
  static Stream<Arguments> pairs() {
    return Stream.of(ClientFamily.values()).flatMap(family -> Stream.of(true, false).flatMap(owner ->
        Stream.of(true, false).map(other -> Arguments.of(family, owner, other))));
  }

  @AfterEach
  default void nobodyShouldBeLeftBehind() {
    RunningServer.await(() -> server().players(0) + server().players(26) == 0);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  default void aMuteShouldHideWhatTheOtherSaysAndNothingElse(ClientFamily family, boolean owned, boolean known) {
    try (Inside owner = enter(family, "owner", owned); Inside witness = enter(family, "witness", true)) {
      owner.hearOf(PlayerEntry.ADD, witness.id());
      Inside other = enter(family, "other", known);
      owner.hearOf(PlayerEntry.ADD, other.id());
      witness.hearOf(PlayerEntry.ADD, other.id());
      lists(owner, "mine", owner, witness, other);
      unhindered(owner, witness, other);

      assertThat(told(owner, known ? ".mute other" : ".mute gother")).startsWith("You do not hear ");
      assertThat(told(owner, ".mutelist")).startsWith("You mute ");
      other.say("unheard");
      for (Inside each : List.of(other, witness)) each.hear("unheard");
      other.whisper(owner.id(), "unheard too");
      other.client().hear(Whisper.class);
      other.say(".me is not seen");
      for (Inside each : List.of(other, witness)) each.client().hear(TextLine.class);
      witness.say("marker");
      for (Inside each : List.of(owner, witness, other)) each.hear("marker");
      owner.say("heard");
      for (Inside each : List.of(owner, witness, other)) each.hear("heard");
      owner.whisper(other.id(), "heard as well");
      for (Inside each : List.of(owner, other)) each.client().hear(Whisper.class);
      lists(owner, "changed", owner, witness, other);
      sees(other, 1);
      other = again(other, family, known, owner, witness, 1);
      other.say("unheard under another name");
      for (Inside each : List.of(other, witness)) each.hear("unheard under another name");

      assertThat(told(owner, known ? ".unmute other" : ".unmute gother")).startsWith("You mute ").endsWith(" no more.");
      assertThat(told(owner, ".mutelist")).isEqualTo("You mute nobody.");
      unhindered(owner, witness, other);
      leave(other, owner, witness);
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  default void aBlockShouldHideWhatBothSayAndTheOwnersGames(ClientFamily family, boolean owned, boolean known) {
    try (Inside owner = enter(family, "owner", owned); Inside witness = enter(family, "witness", true)) {
      owner.hearOf(PlayerEntry.ADD, witness.id());
      Inside other = enter(family, "other", known);
      owner.hearOf(PlayerEntry.ADD, other.id());
      witness.hearOf(PlayerEntry.ADD, other.id());
      lists(owner, "mine", owner, witness, other);
      unhindered(owner, witness, other);

      assertThat(told(owner, known ? ".block oth" : ".block goth")).startsWith("You and ");
      assertThat(told(owner, ".blocklist")).startsWith("You block ");
      assertThat(verb(other)).isEqualTo(GameEntry.DELETE);
      other.say("unheard");
      for (Inside each : List.of(other, witness)) each.hear("unheard");
      other.whisper(owner.id(), "unheard too");
      other.client().hear(Whisper.class);
      owner.say("unheard as well");
      for (Inside each : List.of(owner, witness)) each.hear("unheard as well");
      owner.whisper(other.id(), "refused");
      assertThat(owner.client().hear(TextLine.class).text()).startsWith("You block ");
      lists(owner, "changed", owner, witness);
      witness.say("marker");
      for (Inside each : List.of(owner, witness, other)) each.hear("marker");
      sees(other, 0);
      sees(witness, 1);
      other = again(other, family, known, owner, witness, 0);
      sees(other, 0);
      lists(owner, "changed again", owner, witness);

      assertThat(told(owner, known ? ".unblock other" : ".unblock gother"))
          .startsWith("You block ").endsWith(" no more.");
      assertThat(verb(other)).isEqualTo(GameEntry.ADD);
      sees(other, 1);
      unhindered(owner, witness, other);
      leave(other, owner, witness);
    }
  }

  private Game game(ClientFamily family, String name) {
    return switch (family) {
      case MYTH -> Game.myth(server(), Line.SEALED, name);
      case ALEPH_ONE -> Game.alephOne(server(), name);
    };
  }

  private static int room(ClientFamily family) {
    return family == ClientFamily.MYTH ? 0 : 26;
  }

  private Inside enter(ClientFamily family, String name, boolean registered) {
    if (registered) return game(family, name).enter(name, name, room(family));
    return game(family, "g" + name).enter(family == ClientFamily.MYTH ? "g" + name : "guest", "", room(family));
  }

  /** Logs in anew, a guest under another name; and counts the games that he is greeted with. */
  private Inside again(Inside other, ClientFamily family, boolean known, Inside owner, Inside witness, int games) {
    leave(other, owner, witness);
    String name = known ? "other" : "renamed";
    String user = known || family == ClientFamily.MYTH ? name : "guest";
    Game game = game(family, name);
    try (GameClient client = game.knock(game.logIn(user, known ? name : ""), room(family))) {
      assertThat(greetedWith(client, family, games)).isEqualTo(games);
    }
    for (Inside each : List.of(owner, witness)) each.client().hear(PlayerList.class);
    for (Inside each : List.of(owner, witness)) each.client().hear(PlayerList.class);
    Inside back = game.enter(user, known ? name : "", room(family));
    if (family == ClientFamily.ALEPH_ONE && games > 0) back.client().hear(GameList.class);
    for (Inside each : List.of(owner, witness)) each.hearOf(PlayerEntry.ADD, back.id());
    return back;
  }

  private static int greetedWith(GameClient client, ClientFamily family, int expected) {
    client.await(PlayerList.class);
    if (family == ClientFamily.ALEPH_ONE && expected == 0) {
      client.say(new FullUpdateRequest());
      client.hear(PlayerList.class);
    }
    Packet next = client.hear();
    return switch (next) {
      case GameList list -> list.games().size();
      case RoomList _ -> 0;
      default -> throw new AssertionError(next.toString());
    };
  }

  private static void leave(Inside who, Inside... others) {
    who.client().say(new Logout());
    for (Inside each : others) each.hearOf(PlayerEntry.DELETE, who.id());
    who.close();
  }

  private static void unhindered(Inside owner, Inside witness, Inside other) {
    for (Inside speaker : List.of(owner, other)) {
      speaker.say("free speech");
      for (Inside each : List.of(owner, witness, other)) each.hear("free speech");
    }
    other.whisper(owner.id(), "psst");
    for (Inside each : List.of(owner, other)) each.client().hear(Whisper.class);
  }

  private static void lists(Inside host, String name, Inside... readers) {
    host.client().say(Advert.of(isMyth(host) ? GameType.BODY_COUNT : GameType.A1_EVERY_MAN, name).packet());
    for (Inside reader : readers) reader.client().hear(GameList.class);
  }

  private static boolean isMyth(Inside who) {
    return who.rooms().isPresent();
  }

  private static int verb(Inside reader) {
    return reader.client().hear(GameList.class).games().getFirst().verb();
  }

  /** In the full view, in the answer to a typed command, and, of Myth, in a search. */
  private static void sees(Inside reader, int games) {
    reader.client().say(new FullUpdateRequest());
    reader.client().hear(PlayerList.class);
    assertThat(reader.client().hear(GameList.class).games()).hasSize(games);
    assertThat(told(reader, ".games")).matches(games == 0 ? "No game is listed in this room\\." : ".*host .*");
    if (!isMyth(reader)) return;
    reader.client().say(new GameSearch(0, -1, 2, 2, 2, 2, 2, "", ""));
    assertThat(reader.client().hear(GameSearchResult.class).games()).hasSize(games);
  }

  private static String told(Inside who, String command) {
    who.say(command);
    return who.client().hear(TextLine.class).text();
  }

  /** For whoever needs the server's accounts. */
  static void openAccounts(RunningServer server) {
    for (String name : List.of("owner", "other", "witness")) server.register(name, name);
  }
}
