package metaserver.application.lobby;

import java.util.OptionalInt;
import metaserver.domain.identity.Circle;
import metaserver.domain.identity.Permission;

/**
 * Whom something is told that goes beyond one room, as data: whoever has some of these people in his rooms can tell by
 * himself which of them are meant.
 */
public sealed interface Listeners {
  /** Who is in a room, whoever and wherever he is. */
  Listeners EVERYBODY = new InCircle(Circle.ALL, OptionalInt.empty());

  /**
   * All of one kind.
   *
   * @param room the number of the one room where they are; empty for all rooms
   */
  record InCircle(Circle circle, OptionalInt room) implements Listeners {}

  /** Who may do something everywhere, in whichever room he is. */
  record Permitted(Permission permission) implements Listeners {}
}
