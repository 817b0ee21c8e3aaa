package metaserver.network.site;

/** A part of the site: the pages of one feature. */
public interface Section {
  void addTo(Routes routes);
}
