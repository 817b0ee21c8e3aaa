package metaserver.domain.chat;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.lobby.RoomId;

/**
 * Which lines somebody looks for.
 *
 * @param text a part of what was said, in any case, of three characters at least
 * @param nick what the speaker was called, in any case
 * @param until from here on none any more
 * @param before only those that come behind this one when the latest comes first
 */
public record ChatSearch(
    Optional<String> text, Optional<String> nick, Optional<PlayerId> player, Optional<RoomId> room, Instant from,
    Instant until, Optional<KeptLine> before, int limit) {
  public static final int LEAST_TEXT = 3;

  public ChatSearch {
    if (text.filter(words -> words.length() < LEAST_TEXT).isPresent()) {
      throw new IllegalArgumentException("a search needs " + LEAST_TEXT + " characters of text");
    }
  }

  public ChatSearch behind(KeptLine last) {
    return new ChatSearch(text, nick, player, room, from, until, Optional.of(last), limit);
  }
}
