package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.MovedClock;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.announcements.Announcement;
import metaserver.domain.announcements.AnnouncementTerms;
import metaserver.domain.announcements.Kind;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Circle;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.moderation.Period;
import metaserver.network.notices.TextLine;
import metaserver.network.players.PlayerEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What newcomers are told, and what is said in the rooms at its time. */
@Timeout(120)
class AnnouncementsTest {
  private static final MovedClock CLOCK = new MovedClock();

  @RegisterExtension static final RunningServer SERVER = RunningServer.guarded().at(CLOCK).with("motd", "As set.");

  @BeforeAll
  static void openAccounts() {
    SERVER.register("ann", "ann");
    SERVER.registerAdministrator("ada", "ada");
    SERVER.registerStaff("org", "org", "organiser@0", "organiser@26");
  }

  @AfterEach
  void nobodyShouldBeLeftBehind() {
    RunningServer.await(() -> SERVER.players(0) + SERVER.players(1) + SERVER.players(26) == 0);
    SERVER.endAnnouncements();
  }

  private static Game game(ClientFamily family, String name) {
    return family == ClientFamily.MYTH ? Game.myth(SERVER, Line.SEALED, name) : Game.alephOne(SERVER, name);
  }

  private static int room(ClientFamily family) {
    return family == ClientFamily.MYTH ? 0 : 26;
  }

  private static Inside enter(ClientFamily family, String name) {
    return game(family, name).enter(name, name, room(family));
  }

  private static List<String> greeted(ClientFamily family, String name) {
    try (Inside inside = enter(family, name)) {
      return inside.lines();
    }
  }

  private static List<String> guestGreeted(ClientFamily family) {
    try (Inside inside = game(family, "Gus").enter(family == ClientFamily.MYTH ? "Gus" : "", "", room(family))) {
      return inside.lines();
    }
  }

  private static Announcement announce(Kind kind, Circle circle, OptionalInt room, int priority, String text,
      Period period) {
    return SERVER.announce(new AnnouncementTerms(kind, circle, room, priority, text, period, false, Party.OPERATOR));
  }

  private static Period forGood() {
    return Period.forGood(CLOCK.instant());
  }

  private static String told(Inside who, String command) {
    who.say(command);
    return who.client().await(TextLine.class).text();
  }

  @ParameterizedTest
  @EnumSource
  void aMessageOfTheDayByStaffShouldGreetWhoComesNextInAllRooms(ClientFamily family) {
    assertThat(greeted(family, "ann")).containsExactly("As set.");
    try (Inside ada = enter(family, "ada")) {
      assertThat(told(ada, ".motd")).isEqualTo("As set.");
      assertThat(told(ada, ".motd Be nice.")).startsWith("The message of the day is set, as announcement ")
          .endsWith("in all rooms.");
      assertThat(told(ada, ".motd")).isEqualTo("Be nice.");
      assertThat(greeted(ClientFamily.MYTH, "ann")).containsExactly("Be nice.");
      assertThat(greeted(ClientFamily.ALEPH_ONE, "ann")).containsExactly("Be nice.");
      told(ada, ".motd Be nicer.");
      assertThat(greeted(family, "ann")).containsExactly("Be nicer.");
      assertThat(told(ada, ".motd " + "x".repeat(1001))).contains("at most 1000");
    }
    Deed deed = SERVER.auditLog().latest(1).getFirst();
    assertThat(deed.kind()).isEqualTo(DeedKind.ANNOUNCEMENT);
    assertThat(deed.actor().name()).contains("ada");
    assertThat(deed.before().orElseThrow()).endsWith("motd to all: Be nice.");
    assertThat(deed.after().orElseThrow()).endsWith("motd to all: Be nicer.");
    SERVER.endAnnouncements();
    assertThat(greeted(family, "ann")).containsExactly("As set.");
  }

  @ParameterizedTest
  @EnumSource
  void whoMayDoSoInARoomOnlyShouldSetItThereAndPlayersNowhere(ClientFamily family) {
    try (Inside org = enter(family, "org")) {
      assertThat(told(org, ".motd Here.")).endsWith("in this room.");
    }
    try (Inside ann = enter(family, "ann")) {
      assertThat(ann.lines()).containsExactly("Here.");
      assertThat(told(ann, ".motd Mine.")).startsWith("Unknown command");
    }
    try (Inside elsewhere = Game.myth(SERVER, Line.PLAIN, "ann").enter("ann", "ann", 1)) {
      assertThat(elsewhere.lines()).containsExactly("As set.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSaidShouldDependOnWhoComesAndWhereAndWhen(ClientFamily family) {
    announce(Kind.MOTD, Circle.GUESTS, OptionalInt.empty(), 5, "Register!\nIt is free.", forGood());
    announce(Kind.WELCOME, Circle.REGISTERED, OptionalInt.empty(), 0, "Nice to see you.", forGood());
    announce(Kind.WELCOME, Circle.STAFF, OptionalInt.empty(), 9, "Read the reports.", forGood());
    announce(Kind.WELCOME, Circle.ALL, OptionalInt.of(1), 0, "In room 1.", forGood());
    announce(Kind.WELCOME, Circle.ALL, OptionalInt.empty(), 0, "Tomorrow.",
        Period.forGood(CLOCK.instant().plus(Duration.ofDays(1))));
    announce(Kind.MOTD, Circle.ALL, OptionalInt.empty(), -1, "Of little weight.",
        new Period(CLOCK.instant(), Optional.of(CLOCK.instant().plusSeconds(60))));

    assertThat(guestGreeted(family)).containsExactly("Register!", "It is free.");
    assertThat(greeted(family, "ann")).containsExactly("Of little weight.", "Nice to see you.");
    assertThat(greeted(family, "ada")).containsExactly("Of little weight.", "Read the reports.", "Nice to see you.");
    try (Inside elsewhere = Game.myth(SERVER, Line.PLAIN, "ann").enter("ann", "ann", 1)) {
      assertThat(elsewhere.lines()).containsExactly("Of little weight.", "In room 1.", "Nice to see you.");
    }
    CLOCK.move(Duration.ofSeconds(60));
    assertThat(greeted(family, "ann")).containsExactly("As set.", "Nice to see you.");
  }

  @ParameterizedTest
  @EnumSource
  void aNoticeShouldBeSaidInTheRoomsAtItsTimeAndOnce(ClientFamily family) {
    Instant evening = CLOCK.instant().plus(Duration.ofHours(1));
    try (Inside ann = enter(family, "ann"); Inside ada = enter(family, "ada")) {
      ann.hearOf(PlayerEntry.ADD, ada.id());
      announce(Kind.NOTICE, Circle.ALL, OptionalInt.empty(), 0, "Game night!\nHost and join.", Period.forGood(evening));
      announce(Kind.NOTICE, Circle.STAFF, OptionalInt.of(room(family)), 0, "Staff, gather.",
          Period.forGood(evening.plusSeconds(1)));
      announce(Kind.NOTICE, Circle.ALL, OptionalInt.of(1), 0, "Not here.", Period.forGood(evening.plusSeconds(1)));
      ann.say("before");
      for (Inside each : List.of(ann, ada)) each.hear("before");
      CLOCK.move(Duration.ofHours(1));
      for (Inside each : List.of(ann, ada)) {
        assertThat(each.client().hear(TextLine.class).text()).isEqualTo("Game night!");
        assertThat(each.client().hear(TextLine.class).text()).isEqualTo("Host and join.");
      }
      CLOCK.move(Duration.ofSeconds(1));
      assertThat(ada.client().hear(TextLine.class).text()).isEqualTo("Staff, gather.");
      RunningServer.await(() -> SERVER.unsaidNotices() == 0);
      ann.say("after");
      for (Inside each : List.of(ann, ada)) each.hear("after");
    }
  }

  @Test
  void aGameNightShouldBeSaidEveryWeek() {
    Instant evening = CLOCK.instant().plusSeconds(10);
    try (Inside ann = enter(ClientFamily.MYTH, "ann")) {
      SERVER.announce(new AnnouncementTerms(Kind.NOTICE, Circle.ALL, OptionalInt.empty(), 0, "Game night!",
          Period.forGood(evening), true, Party.OPERATOR));
      for (int week = 0; week < 2; week++) {
        CLOCK.move(week == 0 ? Duration.ofSeconds(10) : Duration.ofDays(7));
        assertThat(ann.client().await(TextLine.class).text()).isEqualTo("Game night!");
      }
    }
  }
}
