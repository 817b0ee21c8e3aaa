package metaserver.domain.identity;

/** What somebody logged in with. A game and a browser of one account do not displace each other. */
public sealed interface SessionClient {
  /**
   * A game client.
   *
   * @param build its build number; 0 for Aleph One
   */
  record Game(ClientFamily family, int build) implements SessionClient {}

  /**
   * A browser on the site.
   *
   * @param name what it calls itself, at most {@value #MAX_LENGTH} characters of one line
   */
  record Browser(String name) implements SessionClient {
    public static final int MAX_LENGTH = 80;

    public Browser {
      name = name.replaceAll("\\p{Cntrl}", "").strip();
      if (name.length() > MAX_LENGTH) name = name.substring(0, MAX_LENGTH).strip();
    }
  }
}
