package metaserver.bootstrap.lobby;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import metaserver.application.announcements.AnnouncementBoard;
import metaserver.application.identity.Presence;
import metaserver.application.identity.RecallSession;
import metaserver.application.identity.RestoreSession;
import metaserver.application.lobby.AddRoom;
import metaserver.application.lobby.AuditRooms;
import metaserver.application.lobby.EditRoom;
import metaserver.application.lobby.EnterKnown;
import metaserver.application.lobby.EnterRoom;
import metaserver.application.lobby.Greeting;
import metaserver.application.lobby.LeaveRoom;
import metaserver.application.lobby.LiveRooms;
import metaserver.application.lobby.Messenger;
import metaserver.application.lobby.OpenDefaultRooms;
import metaserver.application.lobby.RoomDirectory;
import metaserver.application.lobby.RoomGames;
import metaserver.application.transaction.Transactions;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.identity.SessionLife;
import metaserver.domain.lobby.RoomRepository;

/** Rooms and who is in them. */
@Module
public interface LobbyModule {
  @Provides
  @Singleton
  static LiveRooms liveRooms(Settings settings, RoomGames games) {
    return new LiveRooms(settings.listeners().advertisedAddress(), games);
  }

  @Provides
  static RoomDirectory directory(LiveRooms rooms) {
    return rooms;
  }

  @Provides
  static Messenger messenger(LiveRooms rooms) {
    return rooms;
  }

  @Provides
  static Greeting greeting(RoomDirectory directory, AnnouncementBoard announcements) {
    return new Greeting(announcements, directory);
  }

  @Provides
  static EnterRoom enterRoom(RestoreSession sessions, Greeting greeting, InstantSource clock) {
    return new EnterRoom(sessions, greeting, clock);
  }

  @Provides
  static EnterKnown enterKnown(Presence presence, InstantSource clock, Greeting greeting) {
    return new EnterKnown(new RecallSession(presence, clock), greeting, clock);
  }

  @Provides
  static LeaveRoom leaveRoom(SessionLife life, InstantSource clock) {
    return new LeaveRoom(life, clock);
  }

  @Provides
  static OpenDefaultRooms openDefaultRooms(RoomRepository rooms, Transactions transactions, InstantSource clock) {
    return new OpenDefaultRooms(rooms, transactions, clock);
  }

  @Provides
  static AuditRooms auditRooms(AuditLog audit, Transactions transactions, InstantSource clock) {
    return new AuditRooms(audit, transactions, clock);
  }

  @Provides
  static EditRoom editRoom(RoomRepository rooms, AuditRooms audit) {
    return new EditRoom(rooms, audit);
  }

  @Provides
  static AddRoom addRoom(RoomRepository rooms, AuditRooms audit, InstantSource clock, Settings settings) {
    return new AddRoom(rooms, audit, clock, settings.listeners().roomFirstPort());
  }
}
