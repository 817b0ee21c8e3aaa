package metaserver.bootstrap.server;

import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import metaserver.bootstrap.account.AccountModule;
import metaserver.bootstrap.announcements.AnnouncementsModule;
import metaserver.bootstrap.games.GamesModule;
import metaserver.bootstrap.games.ScorekeeperModule;
import metaserver.bootstrap.identity.IdentityModule;
import metaserver.bootstrap.identity.PasswordModule;
import metaserver.bootstrap.lobby.LobbyModule;
import metaserver.bootstrap.moderation.ModerationModule;
import metaserver.bootstrap.moderation.StaffModule;
import metaserver.bootstrap.monitoring.MonitoringModule;
import metaserver.bootstrap.network.ConversationModule;
import metaserver.bootstrap.network.NetworkModule;
import metaserver.bootstrap.privacy.PrivacyModule;
import metaserver.bootstrap.ranking.LaddersModule;
import metaserver.bootstrap.ranking.RankingModule;
import metaserver.bootstrap.records.RecordsModule;
import metaserver.bootstrap.records.WitnessModule;
import metaserver.bootstrap.settings.Settings;
import metaserver.bootstrap.site.SiteModule;
import metaserver.bootstrap.storage.MemoryModule;

/** A server that keeps nothing. */
@Singleton
@Component(modules = {MemoryModule.class, PasswordModule.class, IdentityModule.class, LobbyModule.class,
    GamesModule.class, RankingModule.class, LaddersModule.class, ScorekeeperModule.class, AnnouncementsModule.class,
    ModerationModule.class, StaffModule.class, RecordsModule.class, WitnessModule.class, ConversationModule.class,
    NetworkModule.class, MonitoringModule.class, PrivacyModule.class, AccountModule.class, SiteModule.class})
interface MemoryServer extends ServerGraph {
  @Component.Factory
  interface Factory {
    MemoryServer create(MemoryModule memory, @BindsInstance Settings settings, @BindsInstance InstantSource clock);
  }
}
