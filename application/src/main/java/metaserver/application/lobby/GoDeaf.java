package metaserver.application.lobby;

/** Stops or resumes what a player hears, as clients ask for while they play (packet 107); the others see him busy. On the room's thread. */
public final class GoDeaf {
  public void go(Member member, boolean deaf) {
    member.deafen(deaf);
    member.room().show(member, member.player().busy(deaf));
  }
}
