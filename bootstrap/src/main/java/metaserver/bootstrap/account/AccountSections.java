package metaserver.bootstrap.account;

import java.util.List;
import metaserver.network.site.Section;

/** The pages of accounts. */
public record AccountSections(List<Section> all) {
  public AccountSections {
    all = List.copyOf(all);
  }
}
