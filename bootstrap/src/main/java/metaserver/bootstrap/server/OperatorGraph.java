package metaserver.bootstrap.server;

import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import metaserver.application.audit.PrepareMonths;
import metaserver.application.identity.Accounts;
import metaserver.application.identity.RegisterUser;
import metaserver.application.lobby.AddRoom;
import metaserver.application.lobby.EditRoom;
import metaserver.application.moderation.IssueBan;
import metaserver.application.moderation.LiftBan;
import metaserver.bootstrap.account.AccountModule;
import metaserver.bootstrap.announcements.AnnouncementsModule;
import metaserver.bootstrap.command.AccountDesk;
import metaserver.bootstrap.command.AnnouncementDesk;
import metaserver.bootstrap.command.LadderDesk;
import metaserver.bootstrap.command.PrivacyDesk;
import metaserver.bootstrap.command.RatingDesk;
import metaserver.bootstrap.command.RecordDesk;
import metaserver.bootstrap.identity.IdentityModule;
import metaserver.bootstrap.identity.PasswordModule;
import metaserver.bootstrap.lobby.LobbyModule;
import metaserver.bootstrap.moderation.ModerationModule;
import metaserver.bootstrap.privacy.PrivacyModule;
import metaserver.bootstrap.ranking.LaddersModule;
import metaserver.bootstrap.ranking.RankingModule;
import metaserver.bootstrap.records.RecordsModule;
import metaserver.bootstrap.settings.Settings;
import metaserver.bootstrap.storage.PostgresModule;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.moderation.BanRepository;
import metaserver.persistence.passwords.Argon2PasswordHasher;

/** What operators' commands need of PostgreSQL. */
@Singleton
@Component(modules = {PostgresModule.class, PasswordModule.class, IdentityModule.class, LobbyModule.class,
    AnnouncementsModule.class, ModerationModule.class, RankingModule.class, LaddersModule.class, PrivacyModule.class,
    RecordsModule.class, AccountModule.class})
interface OperatorGraph {
  UserRepository users();

  RoomRepository rooms();

  Accounts accounts();

  BanRepository bans();

  IssueBan issueBan();

  LiftBan liftBan();

  AddRoom addRoom();

  EditRoom editRoom();

  RegisterUser registerUser();

  RatingDesk ratings();

  LadderDesk ladders();

  AnnouncementDesk announcements();

  PrivacyDesk privacy();

  RecordDesk records();

  AccountDesk accountDesk();

  PrepareMonths prepareMonths();

  Argon2PasswordHasher passwordHasher();

  @Component.Factory
  interface Factory {
    OperatorGraph create(PostgresModule postgres, @BindsInstance Settings settings, @BindsInstance InstantSource clock);
  }
}
