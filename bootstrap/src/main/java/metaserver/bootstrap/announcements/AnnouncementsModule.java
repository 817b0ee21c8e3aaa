package metaserver.bootstrap.announcements;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import metaserver.application.announcements.Announce;
import metaserver.application.announcements.AnnouncementBoard;
import metaserver.application.announcements.EndAnnouncement;
import metaserver.application.transaction.Transactions;
import metaserver.bootstrap.command.AnnouncementDesk;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.announcements.AnnouncementRepository;
import metaserver.domain.audit.AuditLog;

/** Announcements, by a server or by a command. */
@Module
public interface AnnouncementsModule {
  @Provides
  @Singleton
  static AnnouncementBoard board(AnnouncementRepository announcements, Settings settings, InstantSource clock) {
    return new AnnouncementBoard(announcements, settings.logins().messageOfTheDay(), clock);
  }

  @Provides
  static Announce announce(AnnouncementRepository announcements, AnnouncementBoard board, AuditLog audit,
      Transactions transactions, InstantSource clock) {
    return new Announce(announcements, board, audit, transactions, clock);
  }

  @Provides
  static EndAnnouncement endAnnouncement(AnnouncementRepository announcements, AnnouncementBoard board, AuditLog audit,
      Transactions transactions, InstantSource clock) {
    return new EndAnnouncement(announcements, board, audit, transactions, clock);
  }

  @Provides
  static AnnouncementDesk desk(
      Announce announce, EndAnnouncement end, AnnouncementRepository announcements, InstantSource clock) {
    return new AnnouncementDesk(announce, end, announcements, clock);
  }
}
