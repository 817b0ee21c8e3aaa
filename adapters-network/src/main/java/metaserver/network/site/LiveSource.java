package metaserver.network.site;

import java.time.Duration;
import java.util.List;

/** What viewers of a page are told as it happens. */
public interface LiveSource {
  /** What came after the number, as soon as there is something; nothing of note if the time is over before. */
  News after(long seen, Duration limit) throws InterruptedException;

  /** Up to which number the page knows all that looks at it. */
  default long begin() {
    return 0;
  }

  /** Whether who comes again, after his line broke, is told what he missed. */
  default boolean isResumed() {
    return false;
  }

  /** Somebody looks from now on. */
  default void opened() {}

  /** He does no more. */
  default void closed() {}

  /**
   * What to tell a viewer.
   *
   * @param number up to which he knows all then
   * @param events none if there is nothing to tell
   * @param over whether he must go
   */
  record News(long number, List<LiveEvent> events, boolean over) {
    public News {
      events = List.copyOf(events);
    }
  }
}
