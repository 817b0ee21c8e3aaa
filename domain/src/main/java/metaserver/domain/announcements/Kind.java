package metaserver.domain.announcements;

/** When an announcement is said. */
public enum Kind {
  /** To whoever enters a room: of all that fit only the weightiest. */
  MOTD,
  /** To whoever enters a room, behind the message of the day: all that fit, the weightiest first. */
  WELCOME,
  /** Once in the rooms, at the moment when it begins; a weekly one again each week. */
  NOTICE
}
