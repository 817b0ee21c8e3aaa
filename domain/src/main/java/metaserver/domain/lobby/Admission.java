package metaserver.domain.lobby;

/** A room's answer to a visitor. */
public sealed interface Admission {
  record Admitted() implements Admission {}

  record RoomClosed() implements Admission {}

  record WrongFamily() implements Admission {}

  record GuestsNotAllowed() implements Admission {}

  record CasteOutOfRange(CasteRange castes) implements Admission {}

  record RoomFull() implements Admission {}
}
