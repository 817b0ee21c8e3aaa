package metaserver.bootstrap.network;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import metaserver.application.flood.FloodControl;
import metaserver.application.identity.Authenticate;
import metaserver.application.identity.LogIn;
import metaserver.application.lobby.EnterKnown;
import metaserver.application.lobby.EnterRoom;
import metaserver.application.lobby.LeaveRoom;
import metaserver.application.lobby.RoomDirectory;
import metaserver.application.lobby.RoomStage;
import metaserver.bootstrap.monitoring.Readiness;
import metaserver.bootstrap.settings.ConnectionSettings;
import metaserver.bootstrap.settings.ListenerSettings;
import metaserver.bootstrap.settings.Settings;
import metaserver.network.chat.ChatCounts;
import metaserver.network.connection.ConnectionLimits;
import metaserver.network.delivery.DeliveryCounts;
import metaserver.network.delivery.Wording;
import metaserver.network.identity.LoginCounts;
import metaserver.network.identity.LoginDesk;
import metaserver.network.lobby.Reactions;
import metaserver.network.lobby.RoomDesk;
import metaserver.network.server.DoorRules;
import metaserver.network.server.Loops;
import metaserver.network.server.NettyRooms;
import metaserver.network.site.talk.RoomsWithGalleries;

/** Ports, threads, and what every connection works with. */
@Module
public interface NetworkModule {
  @Provides
  @Singleton
  static Loops loops(Settings settings) {
    return new Loops(settings.listeners().networkThreads().orElseGet(() -> Runtime.getRuntime().availableProcessors()));
  }

  @Provides
  @Singleton
  static ChatCounts chatCounts() {
    return new ChatCounts();
  }

  @Provides
  @Singleton
  static DeliveryCounts deliveryCounts() {
    return new DeliveryCounts();
  }

  @Provides
  @Singleton
  static LoginCounts loginCounts() {
    return new LoginCounts();
  }

  @Provides
  @Singleton
  static DoorRules doorRules(Settings settings, InstantSource clock) {
    ConnectionSettings connections = settings.connections();
    ConnectionLimits limits = new ConnectionLimits(
        OpenFiles.connections(connections), connections.mostUnauthenticated(),
        connections.mostUnauthenticatedPerAddress(), clock);
    return new DoorRules(limits, connections.loginTimeout(), Executors.newVirtualThreadPerTaskExecutor());
  }

  @Provides
  static LoginDesk loginDesk(Authenticate authenticate, LogIn logIn, RoomDirectory rooms, Settings settings,
      LoginCounts counts, Readiness readiness) {
    return new LoginDesk(authenticate, logIn, rooms, settings.connections().loginTimeout(), counts,
        settings.logins().byToken(), readiness::isDraining);
  }

  @Provides
  @Singleton
  static RoomStage.Builder rooms(
      Loops loops, DoorRules rules, EnterKnown known, EnterRoom enter, LeaveRoom leave, Reactions reactions,
      FloodControl flood, Wording wording, Settings settings, DeliveryCounts counts, InstantSource clock) {
    ListenerSettings listeners = settings.listeners();
    NettyRooms games = new NettyRooms(loops, listeners.bindAddress(), rules,
        new RoomDesk.Builder(known, enter, leave, reactions, flood, wording, listeners.roomFlushDelay(),
            settings.connections().mostUnreadBytes(), counts));
    return new RoomsWithGalleries(games, rules.blocking(), clock);
  }
}
