package metaserver.domain.lobby;

/** A room's answer to a visitor. */
public sealed interface Admission {
  /** He may come in. */
  record Admitted() implements Admission {}

  /** It lets nobody in, whoever he is. */
  record RoomClosed() implements Admission {}

  /** It is for the other game. */
  record WrongFamily() implements Admission {}

  /** Games count here, and a guest has nothing that they could count for. */
  record GuestsNotAllowed() implements Admission {}

  /** His caste is none of those that the room is for. */
  record CasteOutOfRange(CasteRange castes) implements Admission {}

  /** As many are inside as there may be. */
  record RoomFull() implements Admission {}
}
