package metaserver.domain.identity;

/** What takes more than being a player. Whoever is not given it by a role does not have it. */
public enum Permission {
  /** Ending somebody's session, and keeping him out of the room for a minute. */
  KICK(true),
  /** Banning: everywhere, or within one's own room. */
  BAN(true),
  /** Ending bans, as far as one may ban. */
  LIFT_BAN(true),
  /** Reading bans with their private reasons. */
  SEE_BANS(false),
  SEE_ADDRESSES(false),
  /** Speaking as the server to rooms. */
  GIVE_NOTICE(true),
  /** Speaking as the server to one player. */
  SEND_MESSAGE(true),
  /** Writing the message of the day, announcements and game nights. */
  ANNOUNCE(true),
  /** Being shown with a badge in the lists of players, as long as one wishes. */
  SHOW_BADGE(true),
  WRITE_NOTES(false),
  READ_REPORTS(false),
  /** Reading what was said and what staff did. */
  READ_LOGS(false),
  VOID_GAMES(false),
  MANAGE_ROOMS(false),
  /** Disabling, renaming, erasing accounts; giving and taking roles. */
  MANAGE_USERS(false),
  /** Seeing connections, settings and health of the server, and ending connections. */
  WATCH_SERVER(false),
  /** Talking as fast as one likes. */
  TALK_FREELY(true),
  /** Coming and going without the others being told by a line. */
  COME_UNANNOUNCED(true);

  private final boolean local;

  Permission(boolean local) {
    this.local = local;
  }

  /** Whether a role in one room gives it there; the others take a role everywhere. */
  boolean isLocal() {
    return local;
  }
}
