package metaserver.domain.moderation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.domain.identity.Restriction;
import metaserver.domain.identity.Scope;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;
import metaserver.domain.text.MacRoman;

/**
 * Somebody's being kept from something.
 *
 * @param lifting empty unless it was ended before its time
 * @param rejections how often somebody tried nevertheless
 */
public record Ban(BanId id, BanTerms terms, Optional<Lifting> lifting, long rejections) {
  /** What a text of packet 3 may take, without its NUL. */
  private static final int NOTICE_BYTES = 127;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  public boolean isInForce(Instant now) {
    return lifting.isEmpty() && !terms.period().isOver(now);
  }

  public Ban lifted(Lifting now) {
    return new Ban(id, terms, Optional.of(now), rejections);
  }

  /** With somebody of staff under another name. */
  public Ban renaming(UserId staff, Username name) {
    return new Ban(id,
        new BanTerms(terms.subject(), terms.scope(), terms.room(), terms.period(), terms.reason(), terms.note(),
            terms.issuer().renamed(staff, name)),
        lifting.map(by -> new Lifting(by.at(), by.by().renamed(staff, name))), rejections);
  }

  public Ban rejecting(long more) {
    return new Ban(id, terms, lifting, rejections + more);
  }

  /** What it means for whoever it concerns. */
  public Restriction restriction() {
    return new Restriction(terms.scope(), terms.room(), terms.period().until(), OptionalInt.of(id.value()), notice());
  }

  /** What the banned is told: what he may not do, until when, why as far as there is place, and the ban's number. */
  public String notice() {
    String before = forbidden() + " " + end();
    String after = " (ban " + id + ")";
    if (terms.reason().isEmpty()) return before + after;
    String reason = terms.reason();
    while (MacRoman.length(before + ": " + reason + after) > NOTICE_BYTES) {
      reason = reason.substring(0, reason.length() - 1);
    }
    return before + ": " + reason.strip() + after;
  }

  /** When it ends, in words. */
  public String end() {
    return terms.period().until().map(until -> "until " + MINUTE.format(until)).orElse("for good");
  }

  private String forbidden() {
    return switch (terms.scope()) {
      case LOGIN -> "You are banned";
      case CHAT -> terms.room().isEmpty() ? "You may not talk" : "You may not talk here";
      case HOST -> terms.room().isEmpty() ? "You may not host games" : "You may not host games here";
      case RANKED -> "Ranked rooms are closed to you";
      case ROOM -> "This room is closed to you";
    };
  }

  /** What it is about, in words for staff: {@code chat in room 3}. */
  public String matter() {
    String scope = terms.scope().name().toLowerCase(Locale.ROOT);
    if (terms.room().isEmpty()) return scope;
    return terms.scope() == Scope.ROOM
        ? "room " + terms.room().getAsInt()
        : scope + " in room " + terms.room().getAsInt();
  }
}
