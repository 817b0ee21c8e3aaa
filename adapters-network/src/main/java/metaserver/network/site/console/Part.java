package metaserver.network.site.console;

/** A part of the console: the pages and forms of one matter. */
public interface Part {
  void addTo(ConsoleRoutes routes);
}
