package metaserver.network.site;

/**
 * What a visitor is told if he gets no page.
 *
 * @param error in plain words, without anything of the inside
 */
public record Failure(int status, String error) {
  static Failure of(int status) {
    return new Failure(status, switch (status) {
      case 400 -> "That cannot be understood.";
      case 404 -> "There is no such page.";
      case 403 -> "That is not open to you.";
      case 405 -> "That cannot be done here.";
      case 413 -> "That is too much at once.";
      case 503 -> "That does not work just now. Try again in a moment.";
      default -> status < 500 ? "That is not possible." : "That did not work; the server's log says why.";
    });
  }

  /** What stands in the browser's tab. */
  public String title() {
    return switch (status) {
      case 404 -> "Not found here";
      case 503 -> "Not just now";
      default -> status < 500 ? "Not possible" : "Something went wrong";
    };
  }
}
