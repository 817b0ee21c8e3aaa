package metaserver.network.site;

/** What a visitor is answered. */
public sealed interface Answer {
  /**
   * A page.
   *
   * @param template its name
   * @param model what it shows, which is also its JSON form: a record of texts, numbers, moments and lists of these
   */
  record Page(String template, Object model) implements Answer {}

  /** It is at another address of this site. */
  record Moved(String address) implements Answer {}

  /** @param what in plain words, to stand behind "There is no" */
  record NotFound(String what) implements Answer {}
}
