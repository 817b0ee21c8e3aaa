package metaserver.domain.identity;

import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A role that an account has, everywhere or in one room. As text {@code moderator} or {@code moderator@3}, in any case.
 *
 * @param room the room's number, 0 to 32767
 */
public record Grant(Role role, OptionalInt room) implements Comparable<Grant> {
  private static final int LAST_ROOM = Short.MAX_VALUE;
  private static final Comparator<Grant> ORDER =
      Comparator.comparing(Grant::role).thenComparingInt(grant -> grant.room.orElse(-1));

  public Grant {
    if (room.isPresent() && (room.getAsInt() < 0 || room.getAsInt() > LAST_ROOM)) {
      throw new IllegalArgumentException("no room has the number " + room.getAsInt());
    }
  }

  public static Grant everywhere(Role role) {
    return new Grant(role, OptionalInt.empty());
  }

  public static Grant in(int room, Role role) {
    return new Grant(role, OptionalInt.of(room));
  }

  /** @throws IllegalArgumentException if there is no such role, or behind the @ is no number of a room */
  public static Grant of(String text) {
    int at = text.indexOf('@');
    Role role = Role.valueOf((at < 0 ? text : text.substring(0, at)).toUpperCase(Locale.ROOT));
    return at < 0 ? everywhere(role) : in(Integer.parseUnsignedInt(text.substring(at + 1)), role);
  }

  boolean reaches(OptionalInt place) {
    return room.isEmpty() || room.equals(place);
  }

  @Override
  public int compareTo(Grant other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return role.name() + (room.isPresent() ? "@" + room.getAsInt() : "");
  }
}
