package metaserver.domain.audit;

/** What can be done that is worth keeping. */
public enum DeedKind {
  BAN,
  LIFT_BAN,
  KICK,
  NOTICE,
  MESSAGE,
  ANNOUNCEMENT,
  NOTE,
  REPORT_CLOSED,
  ROLES,
  ACCOUNT,
  ROOM,
  GAME_VOIDED,
  CONNECTION,
  LOG_READ,
  RETENTION
}
