package metaserver.network.site.talk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import metaserver.application.chat.Say;
import metaserver.application.chat.Whisper;
import metaserver.application.lobby.Member;
import metaserver.domain.chat.Utterance;
import metaserver.domain.text.Transliteration;
import metaserver.network.site.talk.Whereabouts.Inside;

/** Says what is typed in a browser as if it was typed in a game, commands too: the others get it in MacRoman. */
public final class Voice {
  /** What Myth II marks a line with that is for one only. */
  private static final int PRIVATE = 1;

  private final Say say;
  private final Whisper whisper;
  private final LongAdder lines = new LongAdder();
  private final LongAdder whispers = new LongAdder();

  public Voice(Say say, Whisper whisper) {
    this.say = say;
    this.whisper = whisper;
  }

  /** Returns when it was heard by the speaker himself. False if he is in the room no more. */
  boolean say(Inside speaker, String typed) {
    lines.increment();
    return inTheRoom(speaker, member -> say.say(member, utterance(0, typed)));
  }

  /** @param to the number of a player */
  boolean whisper(Inside speaker, int to, String typed) {
    whispers.increment();
    return inTheRoom(speaker, member -> whisper.whisper(member, to, true, utterance(PRIVATE, typed)));
  }

  /** How many lines were typed since the start, commands among them. */
  public long lines() {
    return lines.sum();
  }

  /** How many were for one player. */
  public long whispers() {
    return whispers.sum();
  }

  private static Utterance utterance(int flags, String typed) {
    String text = Transliteration.of(typed).strip();
    return new Utterance(0, flags, 0, text.substring(0, Math.min(text.length(), Utterance.MAX_BYTES)));
  }

  private static boolean inTheRoom(Inside speaker, Consumer<Member> deed) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    Member member = speaker.member();
    member.room().execute(() -> {
      boolean there = member.room().holds(member);
      if (there) deed.accept(member);
      speaker.booth().after(() -> done.complete(there));
    });
    return RoomAnswer.of(done);
  }
}
