package metaserver.bootstrap.monitoring;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import metaserver.application.chatlog.KeepChat;
import metaserver.application.flood.FloodCounts;
import metaserver.application.identity.Presence;
import metaserver.application.lobby.LiveRooms;
import metaserver.application.settlement.Scorebook;
import metaserver.bootstrap.settings.Settings;
import metaserver.network.chat.ChatCounts;
import metaserver.network.delivery.DeliveryCounts;
import metaserver.network.identity.LoginCounts;
import metaserver.network.server.DoorRules;
import metaserver.persistence.passwords.Argon2PasswordHasher;

/** What can be seen from outside. */
@Module
public interface MonitoringModule {
  @Provides
  @Singleton
  static Readiness readiness(StoreWatch store) {
    return new Readiness(store);
  }

  @Provides
  @Singleton
  static ChoreCounts choreCounts(InstantSource clock) {
    return new ChoreCounts(clock);
  }

  @Provides
  @Singleton
  static HousekeepingCounts housekeepingCounts(InstantSource clock) {
    return new HousekeepingCounts(clock);
  }

  @Provides
  static ServerFigures figures(
      DoorRules doors, LoginCounts logins, ChatCounts chat, FloodCounts flood, DeliveryCounts deliveries,
      LiveRooms rooms, Presence presence, Scorebook scorebook, Argon2PasswordHasher hasher, Readiness readiness) {
    return new ServerFigures(
        doors.limits(), logins, chat, flood, deliveries, rooms, presence, scorebook, hasher, readiness);
  }

  @Provides
  static LastBackups lastBackups(Settings settings) {
    return new StoredBackups(settings.backups());
  }

  @Provides
  @Singleton
  static Monitoring monitoring(
      ServerFigures figures, StoreWatch store, ChoreCounts chores, HousekeepingCounts housekeeping, LastBackups backups,
      KeepChat keep, FurtherFigures further, Readiness readiness) {
    return new Monitoring(List.of(figures::describe, store::describe, chores::describe, housekeeping::describe,
        backups::describe, new ChatLogFigures(keep)::describe, further::describe), readiness);
  }
}
