package metaserver.domain.lobby;

import java.util.Optional;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.ClientFamily;

/** What a room looks at before it admits somebody. A guest has no caste. */
public record Visitor(ClientFamily family, Optional<Caste> caste) {
  public boolean isGuest() {
    return caste.isEmpty();
  }
}
