package metaserver.application.identity;

import metaserver.domain.identity.User;

/** Told what operators change of accounts, in the transaction in which they do. */
public interface AccountTrail {
  void changed(User before, User after);
}
