package metaserver.application.identity;

import metaserver.domain.identity.ClientFamily;

/** What the operator asks of logins: whether guests may play, and the oldest Myth II client that may. */
public record LoginRules(boolean guests, int minMythVersion, int minMythBuild) {
  public static final LoginRules USUAL = new LoginRules(true, 2180, 427);

  boolean accepts(LoginAttempt attempt) {
    return attempt.family() == ClientFamily.ALEPH_ONE
        || (attempt.version() >= minMythVersion && attempt.build() >= minMythBuild);
  }
}
