package metaserver.network.site.talk;

import java.util.Optional;
import metaserver.application.lobby.Member;
import metaserver.domain.lobby.RoomId;

/** Where somebody is by his browser. */
sealed interface Whereabouts {
  /** In no room, and why he is no more in the one where he was, if he did not leave by himself. */
  record Nowhere(Optional<String> why) implements Whereabouts {}

  /** In no room, since his game logged in or left; in the room where his game goes, as soon as it is there. */
  record Waiting() implements Whereabouts {}

  /** In a room, himself or along with his game. */
  record Inside(Member member, Booth booth) implements Whereabouts {
    RoomId room() {
      return member.room().room().id();
    }

    /** Whether he listens along to his game. */
    boolean along() {
      return !member.seat().equals(booth);
    }

    /** Whether nothing happened to it since. */
    boolean isStill() {
      return member.session().stay().equals(Optional.of(member));
    }
  }
}
