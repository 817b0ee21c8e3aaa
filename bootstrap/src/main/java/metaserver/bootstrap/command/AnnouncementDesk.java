package metaserver.bootstrap.command;

import java.time.InstantSource;
import metaserver.application.announcements.Announce;
import metaserver.application.announcements.EndAnnouncement;
import metaserver.domain.announcements.AnnouncementRepository;

/** How operators announce, and look at announcements. */
public record AnnouncementDesk(
    Announce announce, EndAnnouncement end, AnnouncementRepository announcements, InstantSource clock) {}
