package metaserver.network.site;

import java.time.Duration;
import metaserver.domain.identity.SessionToken;

/** What a visitor is answered. */
public sealed interface Answer {
  /**
   * A page.
   *
   * @param template its name
   * @param model what it shows, which is also its JSON form: a record of texts, numbers, moments and lists of these
   */
  record Page(String template, Object model) implements Answer {}

  /** The page of a form that cannot be taken as it was filled in (422): with what was said, and what is wrong. */
  record Again(String template, Object model) implements Answer {}

  /**
   * A form was taken, and the visitor goes on elsewhere (303).
   *
   * @param notice what the next page says at its top; may be empty
   */
  record Done(String address, String notice) implements Answer {}

  /** He is signed in from now on, for a while. */
  record SignedIn(SessionToken token, Duration lifetime, String address) implements Answer {}

  /** He is nobody from now on. */
  record SignedOut(String address, String notice) implements Answer {}

  /** A text for a program. */
  record Plain(int status, String text) implements Answer {}

  /** A file to keep. */
  record Download(String name, String type, String content) implements Answer {}

  /** He may not have it (403). */
  record Denied(String why) implements Answer {}

  /** It is at another address of this site. */
  record Moved(String address) implements Answer {}

  /** @param what in plain words, to stand behind "There is no" */
  record NotFound(String what) implements Answer {}
}
