package metaserver.application.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import metaserver.application.chat.ChatEvent.Said;
import metaserver.application.chat.ChatEvent.Whispered;
import metaserver.application.flood.Floods;
import metaserver.application.ignoring.Ignores;
import metaserver.application.lobby.Appearances;
import metaserver.application.lobby.Clients;
import metaserver.application.lobby.Ear;
import metaserver.application.lobby.GoDeaf;
import metaserver.application.lobby.Hall;
import metaserver.application.lobby.LiveRoom;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Member;
import metaserver.domain.chat.Utterance;
import metaserver.domain.identity.Accounts;
import metaserver.domain.lobby.Rooms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatTest {
  private final LiveRoom room = new Hall().room(Rooms.room(0, 6323));
  private final Ear ann = new Ear();
  private final Ear bob = new Ear();
  private final Member annIn = Hall.in(room, Clients.registered(1, "Ann", "Ann"), ann);
  private final Member bobIn = Hall.in(room, Clients.registered(2, "Bob", "Bob"), bob);
  private final Commands commands = new Commands(StaffTyping.ON);
  private final Floor floor = new Floor(Floods.none(), new Ignores(() -> Accounts.NOON), () -> Accounts.NOON);
  private final Say say = new Say(commands, floor, Witness.NONE);
  private final Whisper whisper = new Whisper(commands, floor, Witness.NONE);

  @BeforeEach
  void forgetTheWelcome() {
    ann.heard();
    bob.heard();
  }

  @Test
  void lineShouldReachEverybodyTheSpeakerIncluded() {
    say.say(annIn, line("Hello"));

    assertThat(ann.heard()).containsExactly(new Said(annIn.player(), line("Hello")));
    assertThat(bob.heard()).containsExactly(new Said(annIn.player(), line("Hello")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t \r", "\u00a0 "})
  void blankLineShouldBeDropped(String text) {
    say.say(annIn, line(text));
    whisper.whisper(annIn, 2, true, line(text));

    assertThat(ann.heard()).isEmpty();
    assertThat(bob.heard()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {".help", ".kick Bob", ".\u00e9"})
  void commandShouldBeAnsweredAndNeverRelayed(String text) {
    say.say(annIn, line(text));
    whisper.whisper(annIn, 2, true, line(text));
    whisper.whisper(annIn, 0, true, line(text));

    assertThat(ann.heard()).hasSizeGreaterThanOrEqualTo(3).allMatch(ServerLine.class::isInstance);
    assertThat(bob.heard()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "...", ". help", ".5", " .help"})
  void dotThatBeginsNoWordShouldBeChat(String text) {
    say.say(annIn, line(text));

    assertThat(bob.heard()).containsExactly(new Said(annIn.player(), line(text)));
  }

  @Test
  void answerToALongCommandShouldStayALine() {
    say.say(annIn, line("." + "x".repeat(4000)));

    assertThat(ann.heard()).singleElement()
        .isInstanceOfSatisfying(ServerLine.class, answer -> assertThat(answer.text()).hasSizeLessThan(100));
  }

  @Test
  void whisperShouldReachItsListenerAndAnEchoOnlyWhoAsksForIt() {
    whisper.whisper(annIn, 2, false, line("psst"));
    assertThat(ann.heard()).isEmpty();
    whisper.whisper(annIn, 2, true, line("psst"));

    Whispered echoed = new Whispered(annIn.player(), bobIn.player().id(), true, line("psst"));
    assertThat(ann.heard()).containsExactly(echoed);
    assertThat(bob.heard())
        .containsExactly(new Whispered(annIn.player(), bobIn.player().id(), false, line("psst")), echoed);
  }

  @Test
  void whisperToOneselfShouldArriveOnce() {
    whisper.whisper(annIn, 1, true, line("note"));

    assertThat(ann.heard()).containsExactly(new Whispered(annIn.player(), annIn.player().id(), true, line("note")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void whisperToNobodyShouldBeAnsweredToItsSpeakerAlone(int nobody) {
    whisper.whisper(annIn, nobody, true, line("psst"));

    assertThat(ann.heard()).singleElement().isInstanceOf(ServerLine.class);
    assertThat(bob.heard()).isEmpty();
  }

  @Test
  void whisperToADeafPlayerShouldBeAnsweredToItsSpeakerAlone() {
    new GoDeaf(new Appearances(false)).go(bobIn, true, Optional.empty());
    ann.heard();
    whisper.whisper(annIn, 2, true, line("psst"));

    assertThat(ann.heard()).containsExactly(new ServerLine("Bob|p is in a game and cannot hear you."));
    assertThat(bob.heard()).isEmpty();
  }

  private static Utterance line(String text) {
    return new Utterance(0, 0, 0, text);
  }
}
