package metaserver.application.identity;

import metaserver.domain.identity.SessionToken;

/** Where session tokens come from: 256 bits that nobody can guess. */
public interface TokenSource {
  SessionToken next();
}
