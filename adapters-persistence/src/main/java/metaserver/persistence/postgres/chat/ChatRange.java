package metaserver.persistence.postgres.chat;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.chat.ChatSearch;
import metaserver.domain.chat.KeptLine;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.lobby.RoomId;

/**
 * Which rows are looked at.
 *
 * @param at rows come before this moment, and at it before the number
 * @param words a pattern of LIKE; one that takes all would make an index read as a whole
 */
record ChatRange(
    Optional<RoomId> room, Optional<PlayerId> player, Instant from, Instant at, long number,
    Optional<String> words, Optional<String> nick, int limit) {
  static ChatRange of(ChatSearch search) {
    Optional<KeptLine> before = search.before().filter(last -> last.said().at().isBefore(search.until()));
    return new ChatRange(search.room(), search.player(), search.from(),
        before.map(last -> last.said().at()).orElse(search.until()), before.map(KeptLine::number).orElse(0L),
        search.text().map(text -> "%" + literal(text) + "%"), search.nick(), search.limit());
  }

  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  ChatRange since(Instant other) {
    return new ChatRange(room, player, other, at, number, words, nick, limit);
  }

  /** Those before a moment, so many at most. */
  ChatRange until(Instant other, int most) {
    return new ChatRange(room, player, from, other, 0, words, nick, most);
  }
}
