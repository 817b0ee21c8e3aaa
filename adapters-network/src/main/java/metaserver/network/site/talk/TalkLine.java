package metaserver.network.site.talk;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.lobby.Player;
import metaserver.domain.text.ControlCodes;
import metaserver.domain.text.FormatCodes;
import metaserver.network.site.shown.PlayerLink;
import metaserver.network.site.shown.Shown;

/**
 * Something that is heard in a room, as pages show it.
 *
 * @param kind said, whisper or server
 * @param speaker empty for the server
 * @param color the speaker's
 * @param to whom the reader whispered it; empty for what others say
 */
public record TalkLine(
    Instant at, String kind, Optional<PlayerLink> speaker, Optional<String> color, Optional<String> to, String text) {
  static TalkLine said(Instant at, Player speaker, String words) {
    return by(at, "said", speaker, Optional.empty(), words);
  }

  static TalkLine whispered(Instant at, Player speaker, Optional<String> to, String words) {
    return by(at, "whisper", speaker, to.map(Shown::plain), words);
  }

  static TalkLine server(Instant at, String words) {
    return new TalkLine(at, "server", Optional.empty(), Optional.empty(), Optional.empty(), plain(words));
  }

  private static TalkLine by(Instant at, String kind, Player speaker, Optional<String> to, String words) {
    PlayerLink who = PlayerLink.of(speaker.id().user(), speaker.nick());
    return new TalkLine(at, kind, Optional.of(who), Optional.of(Shown.color(speaker.primary())), to, plain(words));
  }

  /** Without what clients format it by. */
  private static String plain(String words) {
    return ControlCodes.strip(FormatCodes.strip(words)).strip();
  }
}
