package metaserver.bootstrap.moderation;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import metaserver.application.announcements.Announce;
import metaserver.application.announcements.AnnouncementBoard;
import metaserver.application.announcements.FollowAnnouncements;
import metaserver.application.announcements.MessageOfTheDay;
import metaserver.application.chat.Errands;
import metaserver.application.lobby.Messenger;
import metaserver.application.moderation.IssueBan;
import metaserver.application.moderation.KickPlayer;
import metaserver.application.moderation.LiftBan;
import metaserver.application.moderation.ShowInfo;
import metaserver.application.moderation.StaffCommands;
import metaserver.application.moderation.Unban;
import metaserver.domain.announcements.AnnouncementRepository;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.moderation.BanRepository;

/** What staff types in rooms. */
@Module
public interface StaffModule {
  @Provides
  static StaffCommands staffCommands(KickPlayer kick, IssueBan ban, Errands errands, InstantSource clock) {
    return new StaffCommands(kick, ban, errands, clock);
  }

  @Provides
  static Unban unban(LiftBan lift, BanRepository bans, UserRepository users, Errands errands, InstantSource clock) {
    return new Unban(lift, bans, users, errands, clock);
  }

  @Provides
  static ShowInfo showInfo(BanRepository bans, Errands errands, InstantSource clock) {
    return new ShowInfo(bans, errands, clock);
  }

  @Provides
  static MessageOfTheDay messageOfTheDay(
      Announce announce, AnnouncementBoard board, Errands errands, InstantSource clock) {
    return new MessageOfTheDay(announce, board, errands, clock);
  }

  @Provides
  @Singleton
  static FollowAnnouncements followAnnouncements(
      AnnouncementBoard board, AnnouncementRepository announcements, Messenger messenger, InstantSource clock) {
    return new FollowAnnouncements(board, announcements, messenger, clock);
  }
}
