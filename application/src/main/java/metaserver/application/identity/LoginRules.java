package metaserver.application.identity;

import metaserver.domain.identity.ClientFamily;

/**
 * What the operator asks of logins in a game client: whether guests may play, and the oldest Myth II client that may.
 *
 * @param accountPasswords whether the account's own password is good there, and not only game passwords
 */
public record LoginRules(boolean guests, int minMythVersion, int minMythBuild, boolean accountPasswords) {
  public static final LoginRules USUAL = new LoginRules(true, 2180, 427, true);

  boolean accepts(LoginAttempt attempt) {
    return attempt.family() == ClientFamily.ALEPH_ONE
        || (attempt.version() >= minMythVersion && attempt.build() >= minMythBuild);
  }
}
