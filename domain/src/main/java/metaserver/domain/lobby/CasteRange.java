package metaserver.domain.lobby;

import java.util.Optional;
import metaserver.domain.identity.Caste;

/** The castes a room is for, both ends included. A guest counts as -1. */
public record CasteRange(int min, int max) {
  public static final CasteRange ALL = new CasteRange(-1, 99);
  private static final int NONE = -1;

  public CasteRange {
    if (min < -1 || max > 99 || min > max) {
      throw new IllegalArgumentException("a caste range lies within -1 to 99, not " + min + " to " + max);
    }
  }

  public boolean contains(Optional<Caste> caste) {
    int code = caste.map(Caste::code).orElse(NONE);
    return code >= min && code <= max;
  }
}
