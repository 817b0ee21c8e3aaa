package metaserver.network.site;

/** What every template knows beside its model: how the site is called, and where its files are. */
public record Frame(String name, Assets assets) {
  /** The address of a file. */
  public String asset(String file) {
    return assets.address(file);
  }
}
