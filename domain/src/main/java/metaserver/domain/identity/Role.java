package metaserver.domain.identity;

import static metaserver.domain.identity.Permission.ANNOUNCE;
import static metaserver.domain.identity.Permission.BAN;
import static metaserver.domain.identity.Permission.COME_UNANNOUNCED;
import static metaserver.domain.identity.Permission.GIVE_NOTICE;
import static metaserver.domain.identity.Permission.KICK;
import static metaserver.domain.identity.Permission.LIFT_BAN;
import static metaserver.domain.identity.Permission.READ_LOGS;
import static metaserver.domain.identity.Permission.READ_REPORTS;
import static metaserver.domain.identity.Permission.SEE_ADDRESSES;
import static metaserver.domain.identity.Permission.SEE_BANS;
import static metaserver.domain.identity.Permission.SEND_MESSAGE;
import static metaserver.domain.identity.Permission.SHOW_BADGE;
import static metaserver.domain.identity.Permission.TALK_FREELY;
import static metaserver.domain.identity.Permission.WRITE_NOTES;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is besides a player, and the one table of what that allows. */
public enum Role {
  /** Runs the place. */
  ADMINISTRATOR(3, EnumSet.complementOf(EnumSet.of(TALK_FREELY, COME_UNANNOUNCED))),
  /** Keeps it a good one. */
  MODERATOR(2, EnumSet.of(KICK, BAN, LIFT_BAN, SEE_BANS, SEE_ADDRESSES, GIVE_NOTICE, SEND_MESSAGE, ANNOUNCE, SHOW_BADGE,
      WRITE_NOTES, READ_REPORTS, READ_LOGS)),
  /** Arranges game nights. */
  ORGANISER(1, EnumSet.of(GIVE_NOTICE, SEND_MESSAGE, ANNOUNCE)),
  /** A program that is let talk. */
  BOT(0, EnumSet.of(TALK_FREELY, COME_UNANNOUNCED));

  private final int rank;
  @SuppressWarnings("ImmutableEnumChecker") // nobody else holds it
  private final Set<Permission> permissions;

  Role(int rank, Set<Permission> permissions) {
    this.rank = rank;
    this.permissions = permissions;
  }

  /** Nobody acts against somebody of the same rank or a higher one; players and bots have the lowest. */
  int rank() {
    return rank;
  }

  boolean allows(Permission permission) {
    return permissions.contains(permission);
  }
}
