package metaserver.application.chat;

import java.time.Instant;
import java.util.List;
import metaserver.application.lobby.Member;
import metaserver.domain.chat.SpokenLine;
import metaserver.domain.chat.Utterance;

/** Is told what was said, after it was. On the room's thread; must not wait. */
public interface Witness {
  Witness NONE = all(List.of());

  /** To all in the room. */
  void said(Member speaker, Utterance words);

  /** To one in the same room, who heard it. */
  void whispered(Member speaker, Member listener, Utterance words);

  /** The words as they are kept. */
  static SpokenLine line(Member speaker, Utterance words, Instant at) {
    return new SpokenLine(
        at, speaker.room().room().id(), speaker.player().id(), speaker.player().nick().text(), words.text());
  }

  /** Tells each of them. */
  static Witness all(List<Witness> witnesses) {
    List<Witness> each = List.copyOf(witnesses);
    return new Witness() {
      @Override
      public void said(Member speaker, Utterance words) {
        each.forEach(witness -> witness.said(speaker, words));
      }

      @Override
      public void whispered(Member speaker, Member listener, Utterance words) {
        each.forEach(witness -> witness.whispered(speaker, listener, words));
      }
    };
  }
}
