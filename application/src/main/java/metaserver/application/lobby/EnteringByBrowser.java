package metaserver.application.lobby;

/** What became of somebody who comes into a room by a browser. */
public sealed interface EnteringByBrowser {
  /** He is in the room that he wished for. */
  record In(Member member) implements EnteringByBrowser {}

  /** He listens along to his game, in the room where that is. */
  record Along(Member member) implements EnteringByBrowser {}

  /** He cannot take over from his game: he plays, or others are about to join him. */
  record Bound(Member member) implements EnteringByBrowser {}

  /** The room did not let him in, for a reason that a game would be told as well. */
  record Outside(Entering.Refused why) implements EnteringByBrowser {}
}
