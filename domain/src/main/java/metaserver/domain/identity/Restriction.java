package metaserver.domain.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * That somebody is kept from something for a while.
 *
 * @param room the number of the room where it holds; empty for everywhere
 * @param until empty for ever
 * @param reference the ban's number; empty for what is forgotten in a minute
 * @param notice what he is told: less than 128 bytes on the wire
 */
public record Restriction(
    Scope scope, OptionalInt room, Optional<Instant> until, OptionalInt reference, String notice) {
  /** @param where the number of the room it is about; empty for everywhere */
  public boolean forbids(Scope what, OptionalInt where, Instant now) {
    return scope == what && (room.isEmpty() || room.equals(where)) && until.map(now::isBefore).orElse(true);
  }

  /** The moment to compare by: the later, the longer it lasts. */
  public Instant end() {
    return until.orElse(Instant.MAX);
  }
}
