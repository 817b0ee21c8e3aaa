package metaserver.domain.lobby;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.text.Metadata;

/**
 * A room as the operator defines it; who is in it is not kept.
 *
 * @param name for operators and pages; clients derive theirs from the id
 * @param maxPlayers 1 to 32767, as many as packet 9 can say
 * @param port where it listens; 0 lets the system choose at each start
 * @param families the clients it serves, at least one
 * @param open whether it is listed and entered
 * @param chatLogDays for how many days what is said in it is kept; 0: not at all; empty: as the server has it
 * @param version counts changes
 */
public record Room(
    RoomId id,
    String name,
    RoomType type,
    int maxPlayers,
    CasteRange castes,
    int port,
    Set<ClientFamily> families,
    boolean open,
    Instant createdAt,
    Metadata metadata,
    OptionalInt chatLogDays,
    int version) {
  public static final int MAX_NAME = 100;
  public static final int MAX_CHAT_LOG_DAYS = 3650;

  public Room {
    name = name.strip();
    families = Set.copyOf(families);
    if (name.isEmpty() || name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a room's name has 1 to " + MAX_NAME + " visible characters");
    }
    if (maxPlayers < 1 || maxPlayers > Short.MAX_VALUE) {
      throw new IllegalArgumentException("a room holds 1 to " + Short.MAX_VALUE + " players, not " + maxPlayers);
    }
    if (port < 0 || port > 65535) throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
    if (families.isEmpty()) throw new IllegalArgumentException("a room serves at least one client family");
    if (chatLogDays.orElse(0) < 0 || chatLogDays.orElse(0) > MAX_CHAT_LOG_DAYS) {
      throw new IllegalArgumentException("what is said in a room is kept for up to " + MAX_CHAT_LOG_DAYS + " days");
    }
  }

  /** What is said in it is kept as long as the server's setting says. */
  public Room(
      RoomId id, String name, RoomType type, int maxPlayers, CasteRange castes, int port, Set<ClientFamily> families,
      boolean open, Instant createdAt, Metadata metadata, int version) {
    this(id, name, type, maxPlayers, castes, port, families, open, createdAt, metadata, OptionalInt.empty(), version);
  }

  public Room withVersion(int now) {
    return new Room(id, name, type, maxPlayers, castes, port, families, open, createdAt, metadata, chatLogDays, now);
  }

  public Room withOpen(boolean now) {
    return new Room(id, name, type, maxPlayers, castes, port, families, now, createdAt, metadata, chatLogDays, version);
  }

  /** Whether a visitor may come in while so many are present. */
  public Admission admit(Visitor visitor, int present) {
    if (!open) return new Admission.RoomClosed();
    if (!families.contains(visitor.family())) return new Admission.WrongFamily();
    if (visitor.isGuest() && !type.admitsGuests()) return new Admission.GuestsNotAllowed();
    if (!castes.contains(visitor.caste())) return new Admission.CasteOutOfRange(castes);
    if (present >= maxPlayers) return new Admission.RoomFull();
    return new Admission.Admitted();
  }

  /** Whether the visitor's room list names this room, and whether as one that stays shut to him. */
  public Listing listFor(Visitor visitor) {
    if (!open || !families.contains(visitor.family()) || !castes.contains(visitor.caste())) return Listing.HIDDEN;
    if (!visitor.isGuest() || type.admitsGuests()) return Listing.OPEN;
    // Aleph One walks into the first room it is told of, whatever the flags say.
    return visitor.family() == ClientFamily.MYTH ? Listing.SHUT : Listing.HIDDEN;
  }

  /** How a room stands in one visitor's list. */
  public enum Listing {
    OPEN,
    /** Shown with flag bit 2: this user may not enter. */
    SHUT,
    HIDDEN
  }
}
