package metaserver.domain.games;

import metaserver.domain.identity.ClientFamily;
import metaserver.domain.lobby.RoomType;

/** Whether a game can change ratings, as far as its terms and its room tell. How it ends may still speak against it. */
public sealed interface Prospect {
  /** Nothing speaks against it yet. */
  record Counts() implements Prospect {}

  /** It changes none, however it ends. */
  record DoesNotCount(UnratedReason why) implements Prospect {}

  /** What speaks against it first is told: the room, then the client, then how it is played. */
  static Prospect of(RoomType room, GameTerms terms) {
    if (room == RoomType.UNRANKED) return new DoesNotCount(UnratedReason.UNRANKED_ROOM);
    if (terms.type().family() == ClientFamily.ALEPH_ONE) return new DoesNotCount(UnratedReason.NO_RESULT_FROM_CLIENT);
    if (terms.has(GameOption.COOPERATIVE)) return new DoesNotCount(UnratedReason.COOPERATIVE);
    if (terms.sides() < 2) return new DoesNotCount(UnratedReason.TOO_FEW_TEAMS);
    return new Counts();
  }
}
