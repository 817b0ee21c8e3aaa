package metaserver.application.chat;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Member;
import metaserver.domain.chat.Utterance;

/** What players can do by a line that begins with a dot. The features bring the words; nobody else hears the line. */
public final class Commands {
  private static final int SHOWN = 40; // a line of chat may be longer than a line of the server's

  private final Map<String, Consumer<Member>> words;

  /** @param words without the dot, in lower case */
  public Commands(Map<String, Consumer<Member>> words) {
    this.words = Map.copyOf(words);
  }

  void obey(Member speaker, Utterance line) {
    String word = line.command();
    words.getOrDefault(word.toLowerCase(Locale.ROOT), member -> member.hear(unknown(word))).accept(speaker);
  }

  private static ServerLine unknown(String word) {
    return new ServerLine("Unknown command: ." + word.substring(0, Math.min(word.length(), SHOWN)));
  }
}
