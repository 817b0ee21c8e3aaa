package metaserver.bootstrap.storage;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import metaserver.application.account.Vault;
import metaserver.application.ownership.Lease;
import metaserver.application.privacy.PersonalRecords;
import metaserver.application.transaction.Transactions;
import metaserver.bootstrap.monitoring.StoreWatch;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.account.AuthenticatorRepository;
import metaserver.domain.account.ContactRepository;
import metaserver.domain.account.GamePasswordRepository;
import metaserver.domain.account.MailTokenRepository;
import metaserver.domain.account.NameReservationRepository;
import metaserver.domain.account.RecoveryCodeRepository;
import metaserver.domain.announcements.AnnouncementRepository;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.chat.ChatLog;
import metaserver.domain.complaints.ComplaintRepository;
import metaserver.domain.complaints.NoteRepository;
import metaserver.domain.games.GameRepository;
import metaserver.domain.games.ReportRepository;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.ignoring.IgnoreRepository;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.moderation.BanRepository;
import metaserver.domain.ranking.LadderRepository;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.domain.ranking.RatingHistory;
import metaserver.domain.ranking.StandingRepository;
import metaserver.persistence.passwords.KeyFile;
import metaserver.persistence.postgres.account.MyBatisAuthenticatorRepository;
import metaserver.persistence.postgres.account.MyBatisContactRepository;
import metaserver.persistence.postgres.account.MyBatisGamePasswordRepository;
import metaserver.persistence.postgres.account.MyBatisMailTokenRepository;
import metaserver.persistence.postgres.account.MyBatisNameReservationRepository;
import metaserver.persistence.postgres.account.MyBatisRecoveryCodeRepository;
import metaserver.persistence.postgres.announcements.MyBatisAnnouncementRepository;
import metaserver.persistence.postgres.audit.MyBatisAuditLog;
import metaserver.persistence.postgres.chat.MyBatisChatLog;
import metaserver.persistence.postgres.complaints.MyBatisComplaintRepository;
import metaserver.persistence.postgres.complaints.MyBatisNoteRepository;
import metaserver.persistence.postgres.games.MyBatisGameRepository;
import metaserver.persistence.postgres.games.MyBatisReportRepository;
import metaserver.persistence.postgres.identity.MyBatisSessionRepository;
import metaserver.persistence.postgres.identity.MyBatisUserRepository;
import metaserver.persistence.postgres.ignoring.MyBatisIgnoreRepository;
import metaserver.persistence.postgres.lobby.MyBatisRoomRepository;
import metaserver.persistence.postgres.moderation.MyBatisBanRepository;
import metaserver.persistence.postgres.ownership.MyBatisLease;
import metaserver.persistence.postgres.platform.PostgresStore;
import metaserver.persistence.postgres.privacy.MyBatisPersonalRecords;
import metaserver.persistence.postgres.ranking.MyBatisLadderRepository;
import metaserver.persistence.postgres.ranking.MyBatisPlayerStatRepository;
import metaserver.persistence.postgres.ranking.MyBatisRatingHistory;
import metaserver.persistence.postgres.ranking.MyBatisStandingRepository;

/** Everything in PostgreSQL. */
@Module
public final class PostgresModule {
  private final PostgresStore store;

  public PostgresModule(PostgresStore store) {
    this.store = store;
  }

  @Provides
  StoreWatch watch() {
    return new PostgresWatch(store);
  }

  @Provides
  Transactions transactions() {
    return store.transactions();
  }

  @Provides
  @Singleton
  UserRepository users() {
    return new MyBatisUserRepository(store);
  }

  @Provides
  @Singleton
  SessionRepository sessions() {
    return new MyBatisSessionRepository(store);
  }

  @Provides
  @Singleton
  AuditLog auditLog() {
    return new MyBatisAuditLog(store);
  }

  @Provides
  @Singleton
  ChatLog chatLog() {
    return new MyBatisChatLog(store);
  }

  @Provides
  @Singleton
  AnnouncementRepository announcements() {
    return new MyBatisAnnouncementRepository(store);
  }

  @Provides
  @Singleton
  ComplaintRepository complaints() {
    return new MyBatisComplaintRepository(store);
  }

  @Provides
  @Singleton
  NoteRepository notes() {
    return new MyBatisNoteRepository(store);
  }

  @Provides
  @Singleton
  IgnoreRepository ignores() {
    return new MyBatisIgnoreRepository(store);
  }

  @Provides
  @Singleton
  RoomRepository rooms() {
    return new MyBatisRoomRepository(store);
  }

  @Provides
  @Singleton
  BanRepository bans() {
    return new MyBatisBanRepository(store);
  }

  @Provides
  @Singleton
  GameRepository games() {
    return new MyBatisGameRepository(store);
  }

  @Provides
  @Singleton
  StandingRepository standings() {
    return new MyBatisStandingRepository(store);
  }

  @Provides
  @Singleton
  ReportRepository reports() {
    return new MyBatisReportRepository(store);
  }

  @Provides
  @Singleton
  RatingHistory ratingHistory() {
    return new MyBatisRatingHistory(store);
  }

  @Provides
  @Singleton
  PlayerStatRepository stats() {
    return new MyBatisPlayerStatRepository(store);
  }

  @Provides
  @Singleton
  Lease lease() {
    return new MyBatisLease(store);
  }

  @Provides
  PersonalRecords personalRecords() {
    return new MyBatisPersonalRecords(store);
  }

  @Provides
  @Singleton
  LadderRepository ladders() {
    return new MyBatisLadderRepository(store);
  }

  @Provides
  @Singleton
  ContactRepository contacts() {
    return new MyBatisContactRepository(store);
  }

  @Provides
  @Singleton
  MailTokenRepository mailTokens() {
    return new MyBatisMailTokenRepository(store);
  }

  @Provides
  @Singleton
  NameReservationRepository nameReservations() {
    return new MyBatisNameReservationRepository(store);
  }

  @Provides
  @Singleton
  RecoveryCodeRepository recoveryCodes() {
    return new MyBatisRecoveryCodeRepository(store);
  }

  @Provides
  @Singleton
  GamePasswordRepository gamePasswords() {
    return new MyBatisGamePasswordRepository(store);
  }

  @Provides
  @Singleton
  AuthenticatorRepository authenticators() {
    return new MyBatisAuthenticatorRepository(store);
  }

  @Provides
  @Singleton
  Vault vault(Settings settings) {
    Path data = settings.operation().data();
    try {
      return KeyFile.at(data.resolve("account.key"));
    } catch (IOException e) {
      throw DataDirectory.unusable(data, e);
    }
  }
}
