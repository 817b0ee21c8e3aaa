package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Granted;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.MovedClock;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Scope;
import metaserver.domain.moderation.Ban;
import metaserver.domain.moderation.BanSearch;
import metaserver.domain.moderation.BanTerms;
import metaserver.domain.moderation.Network;
import metaserver.domain.moderation.Period;
import metaserver.domain.moderation.Subject;
import metaserver.network.notices.KickNotice;
import metaserver.network.notices.ServerMessage;
import metaserver.network.notices.TextLine;
import metaserver.network.players.PlayerEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same in memory, where nothing that waits may run on an event loop; and what staff types. */
@Timeout(180)
class BansTest extends BanBehaviour {
  private static final MovedClock CLOCK = new MovedClock();

  @RegisterExtension static final RunningServer SERVER = RunningServer.guarded().at(CLOCK);

  @Override
  Instant now() {
    return CLOCK.instant();
  }

  @AfterEach
  void kicksShouldBeOver() {
    CLOCK.move(Duration.ofSeconds(60));
  }

  @Override
  RunningServer server() {
    return SERVER;
  }

  private Inside staff(String name) {
    return game(name, ClientFamily.MYTH).enter(name, name, PLAIN);
  }

  private static String answer(Inside inside) {
    return inside.client().await(TextLine.class).text();
  }

  @ParameterizedTest
  @EnumSource
  void whoIsKickedShouldBeRefusedInThatRoomForAMinute(ClientFamily family) {
    String name = newcomer();
    Granted granted = game(name, family).logIn(name, name);
    try (Inside mod = staff("mod"); Inside bad = game(name, family).enter(granted, PLAIN)) {
      mod.hearOf(PlayerEntry.ADD, bad.id());
      mod.say(".kick " + name + " mind your words");

      assertThat(bad.client().await(KickNotice.class).text()).isEqualTo("You were asked to leave: mind your words");
      bad.client().hearTheEnd();
      mod.hearOf(PlayerEntry.DELETE, bad.id());
      assertThat(answer(mod)).isEqualTo(name + "|p was asked to leave.");
    }
    assertThat(game(name, family).enterInVain(granted, PLAIN))
        .isEqualTo(new ServerMessage(4, "Your login is no longer valid. Please log in again."));
    Granted again = game(name, family).logIn(name, name);
    CLOCK.move(Duration.ofSeconds(59));
    assertThat(game(name, family).enterInVain(again, PLAIN).message()).contains("in a minute");
    game(name, family).enter(again, RANKED).close();
    CLOCK.move(Duration.ofSeconds(1));
    game(name, family).enter(again, PLAIN).close();
    assertThat(SERVER.deeds(1)).containsExactly("KICK " + name + " by mod");
  }

  @ParameterizedTest
  @EnumSource
  void aKickedGuestShouldBeRefusedUnderAnyName(ClientFamily family) {
    String user = family == ClientFamily.MYTH ? "Gus" + family : "";
    Game gus = game("Gus" + family, family);
    try (Inside mod = staff("mod"); Inside bad = gus.enter(user, "", BanBehaviour.PLAIN)) {
      mod.hearOf(PlayerEntry.ADD, bad.id());
      mod.whisper(bad.id(), ".kick");
      assertThat(bad.client().hear(KickNotice.class).text()).isEqualTo("You were asked to leave.");
      mod.hearOf(PlayerEntry.DELETE, bad.id());
      answer(mod);
      String other = family == ClientFamily.MYTH ? "Hal" + family : "";
      Game hal = game("Hal" + family, family);
      assertThat(hal.enterInVain(hal.logIn(other, ""), PLAIN).code()).isEqualTo(4);
      String name = newcomer();
      game(name, family).enter(name, name, PLAIN).close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBanShouldEndByItself(Scope scope) {
    String name = newcomer();
    Ban ban = banned(name, scope);

    CLOCK.move(Duration.ofHours(2).minusSeconds(1));
    forbidden(name, ClientFamily.MYTH, ban);
    CLOCK.move(Duration.ofSeconds(1));
    allowed(name, ClientFamily.MYTH, PLAIN);
    allowed(name, ClientFamily.MYTH, RANKED);
  }

  @Test
  void theBanThatLastsLongestShouldBeShown() {
    String name = newcomer();
    try (Inside mod = staff("mod"); Inside bad = game(name, ClientFamily.MYTH).enter(name, name, PLAIN)) {
      banned(name, Scope.CHAT);
      mod.say(".ban \"" + name + "\" 1h room");
      assertThat(answer(mod)).startsWith(name + "|p is banned (room 50)");
      assertThat(bad.client().await(KickNotice.class).text()).startsWith("This room is closed to you until ");
    }
    SERVER.ban(new BanTerms(Subject.of(Network.of("127.0.0.1")), Scope.CHAT, OptionalInt.empty(), Period.forGood(now()),
        "", "", Party.OPERATOR));
    try (Inside bad = game(name, ClientFamily.MYTH).enter(name, name, RANKED)) {
      bad.say("hm?");
      assertThat(answer(bad)).startsWith("You may not talk for good (ban ");
      SERVER.liftBans();
      bad.say("ah");
      bad.hear("ah");
    }
  }

  @Test
  void aGuestShouldBeBannedByHisAddressAndStaffNot() {
    Game gus = Game.myth(SERVER, Line.PLAIN, "Gus");
    try (Inside mod = staff("mod"); Inside bad = gus.enter("Gus", "", PLAIN)) {
      mod.hearOf(PlayerEntry.ADD, bad.id());
      mod.whisper(bad.id(), ".ban 1h login rude");
      String notice = bad.client().hear(KickNotice.class).text();
      assertThat(notice).startsWith("You are banned until ").contains(": rude (ban ");
      mod.hearOf(PlayerEntry.DELETE, bad.id());
      assertThat(answer(mod)).startsWith("Gus|p is banned (login) until ");

      assertThat(Game.myth(SERVER, Line.SEALED, "Hal").logInInVain("Hal", "")).isEqualTo(new ServerMessage(14, notice));
      assertThat(Game.alephOne(SERVER, "Hal").logInInVain("guest", "")).isEqualTo(new ServerMessage(4, notice));
      String name = newcomer();
      assertThat(game(name, ClientFamily.MYTH).logInInVain(name, name)).isEqualTo(new ServerMessage(14, notice));
      staff("ada").close();
    }
    RunningServer.await(() -> SERVER.bans().list(BanSearch.ALL, Optional.empty(), 1).getFirst().rejections() == 3);
  }

  @Test
  void staffShouldNotActAgainstItselfNorItsEqualsNorItsBetters() {
    SERVER.registerStaff("mod2", "mod2", "moderator");
    SERVER.registerStaff("local", "local", "moderator@" + PLAIN);
    try (Inside ada = staff("ada"); Inside mod = staff("mod");
        Inside two = staff("mod2"); Inside local = staff("local")) {
      for (String command : new String[] {".kick", ".ban", ".gag"}) {
        for (String name : new String[] {"ada", "mod2", "local"}) {
          mod.say(command + " " + name);
          assertThat(answer(mod)).isEqualTo(name + "|p is staff as you are.");
        }
        mod.say(command + " mod");
        mod.whisper(mod.id(), command);
        for (int i = 0; i < 2; i++) assertThat(answer(mod)).isEqualTo("That is yourself.");
      }
      local.say(".ban mod2 room");
      assertThat(answer(local)).endsWith("is staff as you are.");
      ada.say(".gag mod2 1m");
      assertThat(answer(ada)).startsWith("mod2|p is banned (chat) until ");
      two.say("hm?");
      assertThat(answer(two)).startsWith("You may not talk until ");
    }
  }

  @Test
  void aModeratorOfOneRoomShouldReachNoFurther() {
    SERVER.registerStaff("warden", "warden", "moderator@" + PLAIN);
    String name = newcomer();
    try (Inside warden = staff("warden")) {
      try (Inside bad = game(name, ClientFamily.ALEPH_ONE).enter(name, name, PLAIN)) {
        for (String scope : new String[] {"login", "ranked"}) {
          warden.say(".ban " + name + " " + scope);
          assertThat(answer(warden)).isEqualTo("In this room you may ban from chat, host or room.");
        }
        warden.say(".gag " + name);
        assertThat(answer(warden)).startsWith(name + "|p is banned (chat in room 50) until ");
        bad.say("hm?");
        assertThat(answer(bad)).startsWith("You may not talk here until ");
        warden.say(".info " + name);
        assertThat(answer(warden)).isEqualTo(name + "|p is registered as " + name + ".");
      }
      try (Inside bad = game(name, ClientFamily.ALEPH_ONE).enter(name, name, RANKED)) {
        bad.say("elsewhere");
        bad.hear("elsewhere");
      }
      warden.say(".unban " + banned(newcomer(), Scope.CHAT).id());
      assertThat(answer(warden)).isEqualTo("There is no ban that you could lift.");
      warden.say(".unban " + name);
      assertThat(answer(warden)).endsWith("of " + name + "|p (chat in room 50) is lifted.");
    }
    try (Inside warden = game("warden", ClientFamily.MYTH).enter("warden", "warden", RANKED)) {
      warden.say(".kick " + name);
      assertThat(answer(warden)).startsWith("Unknown command: .kick");
    }
  }

  @Test
  void bansShouldBeLiftedByNumberOrByAccountWhetherOnLineOrNot() {
    String name = newcomer();
    int number = banned(name, Scope.LOGIN).id().value();
    banned(name, Scope.HOST);
    try (Inside mod = game("mod", ClientFamily.ALEPH_ONE).enter("mod", "mod", PLAIN)) {
      mod.say(".unban " + number);
      assertThat(answer(mod)).isEqualTo("Ban " + number + " of " + name + "|p (login) is lifted.");
      mod.say(".unban " + number);
      assertThat(answer(mod)).isEqualTo("Ban " + number + " of " + name + "|p is over already.");
      mod.say(".unban " + name.toUpperCase(Locale.ROOT));
      assertThat(answer(mod)).endsWith("(host) is lifted.");
      for (String line : new String[] {".unban " + name, ".unban 99999"}) {
        mod.say(line);
        assertThat(answer(mod)).isEqualTo("There is no ban that you could lift.");
      }
      mod.say(".unban nobody");
      assertThat(answer(mod)).isEqualTo("There is no account nobody.");
      mod.say(".unban");
      assertThat(answer(mod)).startsWith("Say the number");
    }
    assertThat(SERVER.deeds(2)).containsExactly("LIFT_BAN " + name + " by mod", "LIFT_BAN " + name + " by mod");
  }

  @Test
  void infoShouldShowAddressesAndBansToStaffOnly() {
    String name = newcomer();
    String number = "ban " + banned(name, Scope.HOST).id();
    try (Inside mod = staff("mod"); Inside bad = game(name, ClientFamily.ALEPH_ONE).enter(name, name, PLAIN);
        Inside gus = Game.myth(SERVER, Line.PLAIN, "Gus").enter("Gus", "", PLAIN)) {
      mod.say(".info " + name);
      assertThat(answer(mod)).isEqualTo(name + "|p is registered as " + name + ", player " + bad.id()
          + ", Aleph One, at 127.0.0.1.");
      assertThat(answer(mod)).startsWith("B" + number.substring(1) + " (host) until ")
          .endsWith(" by operator: caf\u00e9");
      bad.say(".info gus");
      assertThat(answer(bad)).isEqualTo("Gus|p is a guest.");
      bad.whisper(mod.id(), ".info");
      assertThat(answer(bad)).isEqualTo("mod|p is registered as mod, a moderator.");
      gus.say(".info");
      assertThat(answer(gus)).isEqualTo("Select a player, or say a name.");
    }
  }

  @Test
  void aBadgeShouldBeHiddenAndShownAgain() {
    try (Inside ada = staff("ada"); Inside mod = staff("mod");
        Inside ann = game("mod2x", ClientFamily.ALEPH_ONE).enter("guest", "", PLAIN)) {
      assertThat(ann.entry(ada.id()).flags()).isEqualTo(0x5001);
      assertThat(ann.entry(mod.id()).flags()).isEqualTo(0x5001);
      assertThat(mod.entry(ada.id()).caste()).isEqualTo(17);
      ada.hearOf(PlayerEntry.ADD, mod.id());
      ada.hearOf(PlayerEntry.ADD, ann.id());
      mod.hearOf(PlayerEntry.ADD, ann.id());

      ada.say(".admin");
      assertThat(ann.hearOf(PlayerEntry.CHANGE, ada.id()).flags()).isEqualTo(0x4001);
      PlayerEntry plain = mod.hearOf(PlayerEntry.CHANGE, ada.id());
      assertThat(plain.flags()).isZero();
      assertThat(plain.caste()).isEqualTo(-1);
      ada.hearOf(PlayerEntry.CHANGE, ada.id());
      assertThat(answer(ada)).isEqualTo("You are shown as a player.");

      ada.say(".admin");
      assertThat(mod.hearOf(PlayerEntry.CHANGE, ada.id()).caste()).isEqualTo(17);
      ann.hearOf(PlayerEntry.CHANGE, ada.id());
      mod.say(".admin");
      assertThat(ann.hearOf(PlayerEntry.CHANGE, mod.id()).flags()).isEqualTo(0x4001);
    }
  }
}
