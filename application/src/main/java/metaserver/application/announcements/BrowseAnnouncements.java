package metaserver.application.announcements;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import metaserver.domain.announcements.Announcement;
import metaserver.domain.announcements.AnnouncementRepository;

/** Lets staff look through announcements. Blocks on the store. */
public final class BrowseAnnouncements {
  private final AnnouncementRepository announcements;
  private final InstantSource clock;

  public BrowseAnnouncements(AnnouncementRepository announcements, InstantSource clock) {
    this.announcements = announcements;
    this.clock = clock;
  }

  public Optional<Announcement> find(int id) {
    return announcements.find(id);
  }

  /** Those that are not over, the latest first. */
  public List<Announcement> current(int limit) {
    return announcements.current(clock.instant(), limit);
  }

  /** All, the latest first, from below a number on. */
  public List<Announcement> all(int before, int limit) {
    return announcements.list(before, limit);
  }
}
