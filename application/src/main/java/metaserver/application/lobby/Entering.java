package metaserver.application.lobby;

import metaserver.domain.identity.ClientFamily;
import metaserver.domain.lobby.Admission;

/** What became of somebody at the door. */
public sealed interface Entering {
  /** He is in and was welcomed. */
  record Entered(Member member) implements Entering {}

  /** He stays outside. */
  sealed interface Refused extends Entering {}

  /** The room does not want him, who speaks like this family; {@code why} is never {@code Admitted}. */
  record NotAdmitted(Admission why, ClientFamily family) implements Refused {}

  /** The token is nobody's, expired or revoked. */
  record BadToken() implements Refused {}

  /** His account was closed after he logged in. */
  record AccountDisabled() implements Refused {}

  /** He is banned here or everywhere. */
  record Barred(String notice) implements Refused {}

  /** The store is away and memory does not know the token. */
  record NotNow() implements Refused {}
}
