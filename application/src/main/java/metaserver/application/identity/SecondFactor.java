package metaserver.application.identity;

import metaserver.domain.identity.User;

/** What some accounts ask for beside the password. May block on the store, and throw what it throws. */
public interface SecondFactor {
  /** No account asks for anything. */
  SecondFactor NONE = new SecondFactor() {
    @Override
    public boolean isWantedOf(User user) {
      return false;
    }

    @Override
    public boolean accepts(User user, String code) {
      return false;
    }
  };

  /** Whether the password alone does not let him in. */
  boolean isWantedOf(User user);

  /** Whether the code is right. What was accepted once is not accepted again. */
  boolean accepts(User user, String code);
}
