package metaserver.bootstrap.storage;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import metaserver.application.account.Vault;
import metaserver.application.ownership.Lease;
import metaserver.application.privacy.PersonalRecords;
import metaserver.application.transaction.Transactions;
import metaserver.bootstrap.command.CommandFailure;
import metaserver.bootstrap.command.ExitCode;
import metaserver.bootstrap.identity.UserLine;
import metaserver.bootstrap.identity.UsersFile;
import metaserver.bootstrap.monitoring.StoreWatch;
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
import metaserver.domain.identity.NewUser;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.ignoring.IgnoreRepository;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.moderation.BanRepository;
import metaserver.domain.ranking.LadderRepository;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.domain.ranking.RatingHistory;
import metaserver.domain.ranking.StandingRepository;
import metaserver.domain.text.Metadata;
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
import metaserver.persistence.passwords.SealingKey;

/** Everything in memory, the accounts from a file. */
@Module
public final class MemoryModule {
  private final List<UserLine> accounts;

  private MemoryModule(List<UserLine> accounts) {
    this.accounts = accounts;
  }

  /** With the accounts of a users file, if there is one. */
  public static MemoryModule of(Optional<Path> users) {
    return new MemoryModule(users.map(UsersFile::read).map(reading -> switch (reading) {
      case UsersFile.Read(List<UserLine> accounts) -> accounts;
      case UsersFile.Refused(List<String> complaints) -> throw new CommandFailure(ExitCode.CONFIGURATION, complaints);
    }).orElse(List.of()));
  }

  @Provides
  @Singleton
  InMemoryTransactions memory() {
    return new InMemoryTransactions();
  }

  @Provides
  StoreWatch watch() {
    return StoreWatch.OF_MEMORY;
  }

  @Provides
  Transactions transactions(InMemoryTransactions memory) {
    return memory;
  }

  @Provides
  @Singleton
  UserRepository users(InMemoryTransactions memory, InstantSource clock) {
    InMemoryUserRepository users = new InMemoryUserRepository(memory);
    accounts.forEach(line ->
        users.add(new NewUser(line.username(), line.hash(), line.roles(), clock.instant(), Metadata.NONE)));
    return users;
  }

  @Provides
  @Singleton
  SessionRepository sessions(InMemoryTransactions memory) {
    return new InMemorySessionRepository(memory);
  }

  @Provides
  @Singleton
  IgnoreRepository ignores(InMemoryTransactions memory, UserRepository users) {
    return new InMemoryIgnoreRepository(memory, users);
  }

  @Provides
  @Singleton
  RoomRepository rooms(InMemoryTransactions memory) {
    return new InMemoryRoomRepository(memory);
  }

  @Provides
  @Singleton
  AuditLog auditLog(InMemoryTransactions memory) {
    return new InMemoryAuditLog(memory);
  }

  @Provides
  @Singleton
  BanRepository bans(InMemoryTransactions memory) {
    return new InMemoryBanRepository(memory);
  }

  @Provides
  @Singleton
  ChatLog chatLog(InMemoryTransactions memory) {
    return new InMemoryChatLog(memory);
  }

  @Provides
  @Singleton
  AnnouncementRepository announcements(InMemoryTransactions memory) {
    return new InMemoryAnnouncementRepository(memory);
  }

  @Provides
  @Singleton
  ComplaintRepository complaints(InMemoryTransactions memory) {
    return new InMemoryComplaintRepository(memory);
  }

  @Provides
  @Singleton
  NoteRepository notes(InMemoryTransactions memory) {
    return new InMemoryNoteRepository(memory);
  }

  @Provides
  @Singleton
  ReportRepository reports(InMemoryTransactions memory) {
    return new InMemoryReportRepository(memory);
  }

  @Provides
  @Singleton
  StandingRepository standings(InMemoryTransactions memory) {
    return new InMemoryStandingRepository(memory);
  }

  @Provides
  @Singleton
  GameRepository games(InMemoryTransactions memory, ReportRepository reports) {
    return new InMemoryGameRepository(memory, reports);
  }

  @Provides
  @Singleton
  RatingHistory ratingHistory(InMemoryTransactions memory, GameRepository games) {
    return new InMemoryRatingHistory(memory, games);
  }

  @Provides
  @Singleton
  PlayerStatRepository stats(InMemoryTransactions memory) {
    return new InMemoryPlayerStatRepository(memory);
  }

  @Provides
  @Singleton
  Lease lease(InMemoryTransactions memory) {
    return new InMemoryLease(memory);
  }

  @Provides
  @Singleton
  LadderRepository ladders(InMemoryTransactions memory, UserRepository users, StandingRepository standings) {
    return new InMemoryLadderRepository(memory, users, standings);
  }

  @Provides
  @Singleton
  ContactRepository contacts(InMemoryTransactions memory) {
    return new InMemoryContactRepository(memory);
  }

  @Provides
  @Singleton
  MailTokenRepository mailTokens(InMemoryTransactions memory) {
    return new InMemoryMailTokenRepository(memory);
  }

  @Provides
  @Singleton
  NameReservationRepository nameReservations(InMemoryTransactions memory) {
    return new InMemoryNameReservationRepository(memory);
  }

  @Provides
  @Singleton
  RecoveryCodeRepository recoveryCodes(InMemoryTransactions memory) {
    return new InMemoryRecoveryCodeRepository(memory);
  }

  @Provides
  @Singleton
  GamePasswordRepository gamePasswords(InMemoryTransactions memory) {
    return new InMemoryGamePasswordRepository(memory);
  }

  @Provides
  @Singleton
  AuthenticatorRepository authenticators(InMemoryTransactions memory) {
    return new InMemoryAuthenticatorRepository(memory);
  }

  /** What it marks and seals is gone with the process, as everything here. */
  @Provides
  @Singleton
  Vault vault() {
    return SealingKey.fleeting();
  }

  /** Nothing is kept beyond the process, so there is nothing to hand out. */
  @Provides
  PersonalRecords personalRecords() {
    return _ -> Optional.empty();
  }
}
