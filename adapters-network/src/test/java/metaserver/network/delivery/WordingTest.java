package metaserver.network.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import metaserver.application.chat.ChatEvent;
import metaserver.application.games.GameEvent;
import metaserver.application.identity.Eviction;
import metaserver.application.lobby.Appearances;
import metaserver.application.lobby.ChangeAppearance;
import metaserver.application.lobby.GoDeaf;
import metaserver.application.lobby.LobbyEvent;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.RefreshView;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.network.chat.ChatWords;
import metaserver.network.games.GamesWords;
import metaserver.network.delivery.Wording.Sentence;
import metaserver.network.lobby.LobbyReactions;
import metaserver.network.lobby.LobbyWords;
import metaserver.network.lobby.Reactions;
import metaserver.network.notices.KickNotice;
import metaserver.network.notices.ServerMessage;
import metaserver.network.notices.TextLine;
import metaserver.network.wire.Packet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
  @Test
  void everyEventShouldHaveASentence() {
    List<Class<?>> events = Stream.of(LobbyEvent.class, ChatEvent.class, GameEvent.class).flatMap(WordingTest::kinds)
        .toList();
    List<Class<?>> worded = new ArrayList<>();
    LobbyWords.SENTENCES.forEach(sentence -> worded.add(sentence.event()));
    ChatWords.SENTENCES.forEach(sentence -> worded.add(sentence.event()));
    GamesWords.SENTENCES.forEach(sentence -> worded.add(sentence.event()));

    assertThat(worded).containsExactlyInAnyOrderElementsOf(events);
  }

  @Test
  void onlyLinesShouldBeMissedByWhoCannotKeepUp() {
    assertThat(LobbyWords.SENTENCES).filteredOn(Sentence::mayBeMissed).singleElement()
        .satisfies(sentence -> assertThat(sentence.event()).isEqualTo(ServerLine.class));
    assertThat(ChatWords.SENTENCES).allMatch(Sentence::mayBeMissed);
    assertThat(GamesWords.SENTENCES).noneMatch(Sentence::mayBeMissed);
  }

  @Test
  void eventThatIsWordedTwiceShouldBeRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Wording(LobbyWords::welcome, ChatWords.SENTENCES, ChatWords.SENTENCES))
        .withMessage("Said is worded twice");
  }

  @Test
  void eventWithoutASentenceShouldBeRefusedByName() {
    Wording chatOnly = new Wording(LobbyWords::welcome, ChatWords.SENTENCES);

    assertThatIllegalArgumentException().isThrownBy(() -> chatOnly.of(new ServerLine("hello"), ClientFamily.MYTH))
        .withMessage("ServerLine has no packet");
  }

  @Test
  void packetThatIsReactedToTwiceShouldBeRefused() {
    var reactions = new LobbyReactions(new ChangeAppearance(new Appearances(true)), new GoDeaf(new Appearances(true)),
        new RefreshView()).all();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Reactions(reactions, reactions))
        .withMessageEndingWith("is reacted to twice");
  }

  @Test
  void lastWordsShouldSayWhyInTheClientsNumbers() {
    assertThat(LastWords.of(new Eviction.Moved())).isEmpty();
    assertThat(code(new Eviction.Revoked(Reason.TAKEN_OVER))).isEqualTo(6);
    assertThat(code(new Eviction.Revoked(Reason.PASSWORD_CHANGED))).isEqualTo(4);
    assertThat(code(new Eviction.Revoked(Reason.ACCOUNT_DISABLED))).isEqualTo(14);
    assertThat(code(new Eviction.RoomClosed())).isEqualTo(18);
    assertThat(code(new Eviction.ServerStops())).isEqualTo(18);
    assertThat(LastWords.of(new Eviction.ServerStops())[0]).isInstanceOf(TextLine.class);
    assertThat(LastWords.of(new Eviction.Revoked(Reason.KICKED))).singleElement().isInstanceOf(KickNotice.class);
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void lastWordsShouldFitMythsPlaceForThem(Reason reason) {
    assertThat(new Eviction.Revoked(reason).text()).hasSizeLessThan(ServerMessage.TEXT_BYTES);
  }

  private static int code(Eviction why) {
    Packet[] words = LastWords.of(why);
    return ((ServerMessage) words[words.length - 1]).code();
  }

  private static Stream<Class<?>> kinds(Class<?> sealed) {
    return Stream.of(sealed.getPermittedSubclasses());
  }
}
