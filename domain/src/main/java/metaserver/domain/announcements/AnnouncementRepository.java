package metaserver.domain.announcements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;

/** Keeps announcements. Every method throws {@link metaserver.domain.store.StoreUnavailable} when the store is away. */
public interface AnnouncementRepository {
  /** Keeps it under the next number. The room must be there. */
  Announcement add(AnnouncementTerms terms);

  Optional<Announcement> find(int id);

  /** Those that are neither ended nor over, the latest first; some of them are yet to begin. */
  List<Announcement> current(Instant now, int limit);

  /** All, the latest first, from below a number on. */
  List<Announcement> list(int before, int limit);

  /** Ends it; empty if there is none, or it was ended before. */
  Optional<Announcement> end(int id, Announcement.Ending ending);

  /** Notes that it is said for a moment. True for one caller alone, and never again for that moment or an earlier one. */
  boolean say(int id, Instant moment);

  /** Calls an account that made or ended announcements by another name. */
  void rename(UserId staff, Username name);
}
