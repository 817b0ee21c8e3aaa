package metaserver.application.lobby;

import java.util.Optional;

/** Shows the others that somebody went away from his screen, or is back. On the room's thread. */
public final class StepAway {
  public void go(Member member, String words) {
    member.room().show(member, member.player().away(Optional.of(words)));
  }

  /** Nothing happens if he is not away. */
  public void comeBack(Member member) {
    if (member.player().away().isPresent()) member.room().show(member, member.player().away(Optional.empty()));
  }
}
