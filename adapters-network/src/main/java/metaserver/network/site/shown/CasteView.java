package metaserver.network.site.shown;

import java.util.List;
import metaserver.domain.identity.Caste;

/** A caste and its name. */
public record CasteView(int code, String name) {
  private static final List<String> NAMES = List.of(
      "Dagger", "Dagger with hilt", "Kris knife", "Sword and dagger", "Crossed swords", "Crossed axes", "Shield",
      "Shield and swords", "Shield and axes", "Simple crown", "Crown", "Nice crown", "Eclipsed moon", "Moon",
      "Eclipsed sun", "Sun", "Comet");

  public static CasteView of(Caste caste) {
    return new CasteView(caste.code(), NAMES.get(caste.code()));
  }
}
