package metaserver.bootstrap.server;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.util.Optional;
import metaserver.application.account.Vault;
import metaserver.application.identity.PasswordHasher;
import metaserver.application.ownership.Lease;
import metaserver.application.privacy.PersonalRecords;
import metaserver.application.transaction.Transactions;
import metaserver.bootstrap.OffEventLoops;
import metaserver.bootstrap.identity.PasswordModule;
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
import metaserver.persistence.memory.account.InMemoryAuthenticatorRepository;
import metaserver.persistence.memory.account.InMemoryContactRepository;
import metaserver.persistence.memory.account.InMemoryGamePasswordRepository;
import metaserver.persistence.memory.account.InMemoryMailTokenRepository;
import metaserver.persistence.memory.account.InMemoryNameReservationRepository;
import metaserver.persistence.memory.account.InMemoryRecoveryCodeRepository;
import metaserver.persistence.memory.announcements.InMemoryAnnouncementRepository;
import metaserver.persistence.memory.audit.InMemoryAuditLog;
import metaserver.persistence.memory.chat.InMemoryChatLog;
import metaserver.persistence.memory.complaints.InMemoryComplaintRepository;
import metaserver.persistence.memory.complaints.InMemoryNoteRepository;
import metaserver.persistence.memory.games.InMemoryGameRepository;
import metaserver.persistence.memory.games.InMemoryReportRepository;
import metaserver.persistence.memory.identity.InMemorySessionRepository;
import metaserver.persistence.memory.identity.InMemoryUserRepository;
import metaserver.persistence.memory.ignoring.InMemoryIgnoreRepository;
import metaserver.persistence.memory.lobby.InMemoryRoomRepository;
import metaserver.persistence.memory.moderation.InMemoryBanRepository;
import metaserver.persistence.memory.ownership.InMemoryLease;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.ranking.InMemoryLadderRepository;
import metaserver.persistence.memory.ranking.InMemoryPlayerStatRepository;
import metaserver.persistence.memory.ranking.InMemoryRatingHistory;
import metaserver.persistence.memory.ranking.InMemoryStandingRepository;
import metaserver.persistence.passwords.Argon2PasswordHasher;
import metaserver.persistence.passwords.SealingKey;

/** Everything in memory and every door to what may block guarded, as if it were a database. */
@Module
final class GuardedStore {
  private final OffEventLoops guard;
  private final InMemoryTransactions memory = new InMemoryTransactions();

  GuardedStore(OffEventLoops guard) {
    this.guard = guard;
  }

  @Provides
  StoreWatch watch() {
    return StoreWatch.OF_MEMORY;
  }

  @Provides
  Transactions transactions() {
    return guard.around(Transactions.class, memory);
  }

  @Provides
  @Singleton
  UserRepository users() {
    return guard.around(UserRepository.class, new InMemoryUserRepository(memory));
  }

  @Provides
  @Singleton
  SessionRepository sessions() {
    return guard.around(SessionRepository.class, new InMemorySessionRepository(memory));
  }

  @Provides
  @Singleton
  AuditLog auditLog() {
    return guard.around(AuditLog.class, new InMemoryAuditLog(memory));
  }

  @Provides
  @Singleton
  IgnoreRepository ignores(UserRepository users) {
    return guard.around(IgnoreRepository.class, new InMemoryIgnoreRepository(memory, users));
  }

  @Provides
  @Singleton
  RoomRepository rooms() {
    return guard.around(RoomRepository.class, new InMemoryRoomRepository(memory));
  }

  @Provides
  @Singleton
  BanRepository bans() {
    return guard.around(BanRepository.class, new InMemoryBanRepository(memory));
  }

  @Provides
  @Singleton
  ReportRepository reports() {
    return guard.around(ReportRepository.class, new InMemoryReportRepository(memory));
  }

  @Provides
  @Singleton
  StandingRepository standings() {
    return guard.around(StandingRepository.class, new InMemoryStandingRepository(memory));
  }

  @Provides
  @Singleton
  GameRepository games(ReportRepository reports) {
    return guard.around(GameRepository.class, new InMemoryGameRepository(memory, reports));
  }

  @Provides
  @Singleton
  PlayerStatRepository stats() {
    return guard.around(PlayerStatRepository.class, new InMemoryPlayerStatRepository(memory));
  }

  @Provides
  @Singleton
  Lease lease() {
    return guard.around(Lease.class, new InMemoryLease(memory));
  }

  @Provides
  @Singleton
  RatingHistory ratingHistory(GameRepository games) {
    return guard.around(RatingHistory.class, new InMemoryRatingHistory(memory, games));
  }

  @Provides
  @Singleton
  LadderRepository ladders(UserRepository users, StandingRepository standings) {
    return guard.around(LadderRepository.class, new InMemoryLadderRepository(memory, users, standings));
  }

  @Provides
  @Singleton
  ChatLog chatLog() {
    return guard.around(ChatLog.class, new InMemoryChatLog(memory));
  }

  @Provides
  @Singleton
  AnnouncementRepository announcements() {
    return guard.around(AnnouncementRepository.class, new InMemoryAnnouncementRepository(memory));
  }

  @Provides
  @Singleton
  ComplaintRepository complaints() {
    return guard.around(ComplaintRepository.class, new InMemoryComplaintRepository(memory));
  }

  @Provides
  @Singleton
  NoteRepository notes() {
    return guard.around(NoteRepository.class, new InMemoryNoteRepository(memory));
  }

  @Provides
  @Singleton
  Argon2PasswordHasher argon2(Settings settings) {
    return PasswordModule.hasher(settings.passwords());
  }

  @Provides
  PasswordHasher hasher(Argon2PasswordHasher argon2) {
    return guard.around(PasswordHasher.class, argon2);
  }

  @Provides
  @Singleton
  ContactRepository contacts() {
    return guard.around(ContactRepository.class, new InMemoryContactRepository(memory));
  }

  @Provides
  @Singleton
  MailTokenRepository mailTokens() {
    return guard.around(MailTokenRepository.class, new InMemoryMailTokenRepository(memory));
  }

  @Provides
  @Singleton
  NameReservationRepository nameReservations() {
    return guard.around(NameReservationRepository.class, new InMemoryNameReservationRepository(memory));
  }

  @Provides
  @Singleton
  RecoveryCodeRepository recoveryCodes() {
    return guard.around(RecoveryCodeRepository.class, new InMemoryRecoveryCodeRepository(memory));
  }

  @Provides
  @Singleton
  GamePasswordRepository gamePasswords() {
    return guard.around(GamePasswordRepository.class, new InMemoryGamePasswordRepository(memory));
  }

  @Provides
  @Singleton
  AuthenticatorRepository authenticators() {
    return guard.around(AuthenticatorRepository.class, new InMemoryAuthenticatorRepository(memory));
  }

  @Provides
  @Singleton
  Vault vault() {
    return SealingKey.fleeting();
  }

  @Provides
  PersonalRecords personalRecords() {
    return guard.around(PersonalRecords.class, _ -> Optional.empty());
  }
}
