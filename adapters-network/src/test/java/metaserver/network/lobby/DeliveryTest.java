package metaserver.network.lobby;

import static metaserver.domain.identity.ClientFamily.ALEPH_ONE;
import static metaserver.domain.identity.ClientFamily.MYTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metaserver.application.flood.FloodCounts;
import metaserver.application.flood.Floods;
import metaserver.application.identity.Eviction;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.text.Blob;
import metaserver.network.chat.Broadcast;
import metaserver.network.chat.ChatLine;
import metaserver.network.chat.Whisper;
import metaserver.network.notices.KeepAlive;
import metaserver.network.notices.KickNotice;
import metaserver.network.notices.ServerMessage;
import metaserver.network.players.Rgb;
import metaserver.network.wire.Packet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What reaches the clients of one room, in which order, and what becomes of those who do not read. */
class DeliveryTest {
  private final Gathering gathering = new Gathering();

  @AfterEach
  void everyBufferShouldBeReleased() {
    gathering.end();
    assertThat(gathering.bytesInUse()).isZero();
  }

  @Test
  void newcomerShouldBeGreetedInTheOrderThatBothFamiliesNeed() {
    assertThat(gathering.enters(ALEPH_ONE, false, "Ann").heard()).extracting(Packet::getClass).map(Class::getSimpleName)
        .containsExactly("RoomEntered", "ServerMessage", "TextLine", "PlayerList");
    assertThat(gathering.enters(MYTH, true, "Bob").heard()).extracting(Packet::getClass).map(Class::getSimpleName)
        .containsExactly("RoomEntered", "ServerMessage", "TextLine", "PlayerList", "RoomList");
  }

  @Test
  void everybodyShouldHearTheSameLinesInOneOrderPlainSealedAndOfEitherFamily() {
    var everybody = everybody();
    List<String> said = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      everybody.get(i % everybody.size()).say(Gathering.chat("line " + i));
      said.add("line " + i);
      if (i % 7 == 0) gathering.pass();
    }
    everybody.forEach(Gathering.Guest::heard);

    assertThat(everybody).allSatisfy(guest -> assertThat(guest.chat).containsExactlyElementsOf(said));
  }

  @Test
  void privateLinesShouldKeepTheirPlaceAmongTheOthers() {
    var ann = quiet(MYTH, true, "Ann");
    var bob = quiet(MYTH, false, "Bob");
    ann.heard();
    bob.say(Gathering.chat("one"));
    bob.say(whisper(ann.id(), false, "two"));
    bob.say(Gathering.chat("three"));
    bob.say(whisper(ann.id(), false, "four"));

    assertThat(ann.heard()).extracting(DeliveryTest::text).containsExactly("one", "two", "three", "four");
  }

  @Test
  void newcomerShouldHearNothingFromBeforeAndTheOthersOfHimOnce() {
    var ann = quiet(MYTH, false, "Ann");
    ann.say(Gathering.chat("before"));
    var bob = gathering.enters(MYTH, false, "Bob");
    ann.say(Gathering.chat("after"));
    bob.heard();
    ann.heard();

    assertThat(bob.chat).containsExactly("after");
    assertThat(bob.view).containsOnlyKeys(ann.id(), bob.id());
    assertThat(ann.view).containsOnlyKeys(ann.id(), bob.id());
    assertThat(ann.chat).containsExactly("before", "after");
  }

  @Test
  void nothingShouldBeLostWhereOneChunkEndsAndTheNextBegins() {
    var everybody = everybody();
    List<String> said = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String line = i + "x".repeat(i % 10 * 300);
      everybody.get(i % 4).say(Gathering.chat(line));
      everybody.get((i + 1) % 4).say(whisper(everybody.get(i % 4).id(), false, "psst"));
      said.add(line);
      if (i % 30 == 0) gathering.pass();
    }
    everybody.forEach(Gathering.Guest::heard);

    assertThat(everybody).allSatisfy(guest -> assertThat(guest.chat).containsExactlyElementsOf(said));
  }

  @Test
  void whoSpeaksShouldBeWhoTheServerKnowsHeIs() {
    var ann = quiet(MYTH, false, "Ann");
    ann.say(new Broadcast(new ChatLine(7, 3, new Rgb(1, 2, 3, 4), 5, 99, 12, "Bob", "hello")));

    assertThat(ann.heard()).containsExactly(new Broadcast(
        new ChatLine(7, 24 + 4 + 6, Rgb.BLACK, 5, ann.id(), 12, "Ann", "hello")));
  }

  @Test
  void deafMythShouldHearNothingButAKickAndDeafAlephOneItsKeepalives() {
    var myth = quiet(MYTH, true, "Ann");
    var marine = quiet(ALEPH_ONE, false, "Bob");
    for (var guest : List.of(myth, marine)) guest.say(deaf(true));
    myth.heard();
    marine.heard();
    quiet(MYTH, false, "Cid").say(Gathering.chat("hello"));
    for (int second = 0; second < 31; second++) gathering.lines.second();

    assertThat(myth.heard()).isEmpty();
    assertThat(marine.heard()).containsExactly(new KeepAlive());
    gathering.presence.evict(myth.session.token(), new Eviction.Revoked(Reason.KICKED));
    assertThat(myth.heard()).singleElement().isInstanceOf(KickNotice.class);
    assertThat(myth.peer.isOpen()).isFalse();
  }

  @Test
  void deafMythShouldBeClosedWithoutAWordWhenItIsTakenOver() {
    var myth = quiet(MYTH, true, "Ann");
    myth.say(deaf(true));
    myth.heard();
    gathering.presence.evict(myth.session.token(), new Eviction.Revoked(Reason.TAKEN_OVER));

    assertThat(myth.heard()).isEmpty();
    assertThat(myth.peer.isOpen()).isFalse();
  }

  @Test
  void playerWhoListensAgainShouldHearOnlyWhatComesAndTheRestForTheAsking() {
    var ann = quiet(MYTH, true, "Ann");
    ann.say(deaf(true));
    var bob = quiet(MYTH, false, "Bob");
    bob.say(Gathering.chat("missed"));
    ann.say(deaf(false), new FullUpdateRequest());
    bob.say(Gathering.chat("heard"));
    ann.heard();

    assertThat(ann.chat).containsExactly("heard");
    assertThat(ann.view).containsOnlyKeys(ann.id(), bob.id());
  }

  @Test
  void slowReaderShouldMissChatButNothingOfTheList() {
    var slow = quiet(MYTH, true, "Ann");
    var bob = quiet(MYTH, false, "Bob");
    slow.heard();
    slow.peer.readsNoMore();
    for (int i = 0; i < 400; i++) {
      bob.say(Gathering.chat("x".repeat(1000)));
      bob.say(whisper(slow.id(), false, "psst"));
      bob.heard();
    }
    var cid = quiet(MYTH, false, "Cid");
    slow.peer.readsAgain();
    slow.heard();

    assertThat(slow.chat).hasSizeBetween(60, 300);
    assertThat(bob.chat).hasSize(400);
    assertThat(slow.view).containsOnlyKeys(slow.id(), bob.id(), cid.id());
    assertThat(slow.peer.isOpen()).isTrue();
  }

  @Test
  void aClientThatSaysPacketsWithoutEndShouldBeSeenOff() {
    var watched = new Gathering(Floods.usual(new FloodCounts(), () -> Accounts.NOON), RoomType.UNRANKED);
    var ann = watched.enters(MYTH, false, "Ann");
    for (int i = 0; i < 500; i++) ann.say(new KeepAlive());
    watched.lines.second();
    for (int i = 0; i < 20; i++) ann.say(new KeepAlive());
    assertThat(ann.peer.isOpen()).isTrue();
    ann.say(new KeepAlive());

    assertThat(ann.heard()).last().isInstanceOf(KickNotice.class);
    assertThat(ann.peer.isOpen()).isFalse();
    assertThat(watched.room().players()).isZero();
    watched.end();
    assertThat(watched.bytesInUse()).isZero();
  }

  @Test
  void aLineForWhichNoMemoryIsLeftShouldNotKeepTheOthersFromBeingAsked() {
    var ann = quiet(MYTH, false, "Ann");
    var bob = quiet(MYTH, false, "Bob");
    for (int second = 0; second < 29; second++) gathering.lines.second();
    ann.peer.config().setAllocator((ByteBufAllocator) Proxy.newProxyInstance(getClass().getClassLoader(),
        new Class<?>[] {ByteBufAllocator.class}, (_, _, _) -> {
          throw new InternalError("none left");
        }));
    gathering.lines.second();
    ann.peer.config().setAllocator(gathering.allocator);

    assertThat(bob.heard()).containsExactly(new KeepAlive());
  }

  @Test
  void readerThatIsStuckForHalfAMinuteShouldBeLetGo() {
    var slow = quiet(MYTH, false, "Ann");
    var bob = quiet(MYTH, false, "Bob");
    slow.peer.readsNoMore();
    for (int i = 0; i < 400; i++) {
      bob.say(Gathering.chat("x".repeat(1000)));
      bob.heard();
    }
    for (int second = 0; second < 31; second++) {
      assertThat(slow.peer.isOpen()).isTrue();
      gathering.lines.second();
      bob.say(new KeepAlive());
    }
    slow.peer.runPendingTasks();
    bob.heard();

    assertThat(slow.peer.isOpen()).isFalse();
    assertThat(bob.view).containsOnlyKeys(bob.id());
  }

  @Test
  void clientThatAsksForListsAndNeverReadsShouldBeLetGoBeforeItFillsTheMemory() {
    for (int i = 0; i < 60; i++) quiet(MYTH, false, "Player " + i);
    var greedy = quiet(MYTH, false, "Ann");
    gathering.guests.forEach(Gathering.Guest::heard);
    long before = gathering.bytesInUse();
    greedy.peer.readsNoMore();
    long most = 0;
    for (int i = 0; i < 2000 && greedy.peer.isOpen(); i++) {
      greedy.say(new FullUpdateRequest());
      gathering.pass();
      most = Math.max(most, gathering.bytesInUse() - before);
    }

    assertThat(greedy.peer.isOpen()).isFalse();
    assertThat(most).isLessThan(4 * 1024 * 1024);
  }

  @Test
  void roomShouldHoldNoMoreThanItsChunksWhenEverybodyReads() {
    var everybody = everybody();
    everybody.forEach(Gathering.Guest::heard);
    long before = gathering.bytesInUse();
    for (int i = 0; i < 2_000; i++) {
      everybody.get(i % 4).say(Gathering.chat("x".repeat(500)));
      everybody.forEach(Gathering.Guest::heard);
    }

    int chunks = 4 * 128 * 1024; // of a million bytes that each of the four runs had
    assertThat(gathering.bytesInUse() - before).isLessThan(chunks + 16 * 1024);
  }

  @Test
  void logoutShouldBeConfirmedAndSeen() {
    var ann = quiet(MYTH, true, "Ann");
    var bob = quiet(ALEPH_ONE, false, "Bob");
    ann.say(new Logout());

    assertThat(ann.heard()).contains(new ServerMessage(9, "Goodbye."));
    assertThat(ann.peer.isOpen()).isFalse();
    bob.heard();
    assertThat(bob.view).containsOnlyKeys(bob.id());
  }

  @Test
  void keyOrTokenThatComesInARoomShouldCloseTheConnection() {
    var ann = quiet(MYTH, false, "Ann");
    ann.peer.sayBytes(Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump("dead00cb000000109405dc4a056b9127")));
    var bob = quiet(MYTH, true, "Bob");
    bob.say(new RoomLogin(Blob.of(bob.token.bytes()), ""));

    assertThat(ann.peer.isOpen()).isFalse();
    assertThat(bob.peer.isOpen()).isFalse();
    assertThat(gathering.room().players()).isZero();
  }

  @Test
  void secondLineOfASessionShouldSilentlyReplaceTheFirst() {
    var first = quiet(MYTH, true, "Ann");
    first.heard();
    var second = gathering.enters(first.session, first.token, MYTH, false);
    second.heard();

    assertThat(first.heard()).isEmpty();
    assertThat(first.peer.isOpen()).isFalse();
    assertThat(second.view).containsOnlyKeys(second.id());
    assertThat(gathering.room().players()).isEqualTo(1);
  }

  @Test
  void packetOfALaterFeatureShouldBeLetPass() {
    var ann = quiet(MYTH, false, "Ann");
    ann.peer.sayBytes(Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump("dead270f00000008")));
    ann.say(Gathering.chat("still here"));
    ann.heard();

    assertThat(ann.chat).containsExactly("still here");
  }

  private List<Gathering.Guest> everybody() {
    return List.of(
        quiet(MYTH, false, "Ann"), quiet(MYTH, true, "Bob"), quiet(ALEPH_ONE, false, "Cid"), quiet(MYTH, true, "Dan"));
  }

  private Gathering.Guest quiet(ClientFamily family, boolean sealed, String nick) {
    var guest = gathering.enters(family, sealed, nick);
    guest.heard();
    return guest;
  }

  private static SetPlayerMode deaf(boolean now) {
    return new SetPlayerMode(now ? SetPlayerMode.DEAF : SetPlayerMode.LISTENING, Optional.empty());
  }

  private static Whisper whisper(int to, boolean echo, String text) {
    return new Whisper(to, echo, new ChatLine(0, 0, Rgb.BLACK, 1, 0, 0, "", text));
  }

  private static String text(Packet packet) {
    return switch (packet) {
      case Broadcast said -> said.chat().message();
      case Whisper said -> said.chat().message();
      default -> packet.toString();
    };
  }
}
