package metaserver.persistence.memory;

import metaserver.application.account.AccountStores;
import metaserver.application.ownership.Lease;
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

/** All repositories on one store in memory. */
class InMemoryStore {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final UserRepository users = new InMemoryUserRepository(transactions);
  private final SessionRepository sessions = new InMemorySessionRepository(transactions);
  private final IgnoreRepository ignores = new InMemoryIgnoreRepository(transactions, users);
  private final RoomRepository rooms = new InMemoryRoomRepository(transactions);
  private final BanRepository bans = new InMemoryBanRepository(transactions);
  private final ReportRepository reports = new InMemoryReportRepository(transactions);
  private final GameRepository games = new InMemoryGameRepository(transactions, reports);
  private final Lease lease = new InMemoryLease(transactions);
  private final PlayerStatRepository stats = new InMemoryPlayerStatRepository(transactions);
  private final StandingRepository standings = new InMemoryStandingRepository(transactions);
  private final RatingHistory history = new InMemoryRatingHistory(transactions, games);
  private final LadderRepository ladders = new InMemoryLadderRepository(transactions, users, standings);
  private final ChatLog chat = new InMemoryChatLog(transactions);
  private final ComplaintRepository complaints = new InMemoryComplaintRepository(transactions);
  private final NoteRepository notes = new InMemoryNoteRepository(transactions);
  private final AnnouncementRepository announcements = new InMemoryAnnouncementRepository(transactions);
  private final AuditLog deeds = new InMemoryAuditLog(transactions);
  private final ContactRepository contacts = new InMemoryContactRepository(transactions);
  private final MailTokenRepository mailTokens = new InMemoryMailTokenRepository(transactions);
  private final NameReservationRepository nameReservations = new InMemoryNameReservationRepository(transactions);
  private final RecoveryCodeRepository recoveryCodes = new InMemoryRecoveryCodeRepository(transactions);
  private final GamePasswordRepository gamePasswords = new InMemoryGamePasswordRepository(transactions);
  private final AuthenticatorRepository authenticators = new InMemoryAuthenticatorRepository(transactions);

  public InMemoryTransactions transactions() {
    return transactions;
  }

  public UserRepository users() {
    return users;
  }

  public SessionRepository sessions() {
    return sessions;
  }

  public RoomRepository rooms() {
    return rooms;
  }

  public BanRepository bans() {
    return bans;
  }

  public IgnoreRepository ignores() {
    return ignores;
  }

  public GameRepository games() {
    return games;
  }

  public ReportRepository reports() {
    return reports;
  }

  public Lease lease() {
    return lease;
  }

  public PlayerStatRepository stats() {
    return stats;
  }

  public StandingRepository standings() {
    return standings;
  }

  public RatingHistory history() {
    return history;
  }

  public LadderRepository ladders() {
    return ladders;
  }

  public ChatLog chat() {
    return chat;
  }

  public ComplaintRepository complaints() {
    return complaints;
  }

  public NoteRepository notes() {
    return notes;
  }

  public AuditLog deeds() {
    return deeds;
  }

  public AnnouncementRepository announcements() {
    return announcements;
  }

  public ContactRepository contacts() {
    return contacts;
  }

  public MailTokenRepository mailTokens() {
    return mailTokens;
  }

  public NameReservationRepository nameReservations() {
    return nameReservations;
  }

  public RecoveryCodeRepository recoveryCodes() {
    return recoveryCodes;
  }

  public GamePasswordRepository gamePasswords() {
    return gamePasswords;
  }

  public AuthenticatorRepository authenticators() {
    return authenticators;
  }

  public AccountStores accounts() {
    return new AccountStores(users(), sessions(), contacts(), mailTokens(), nameReservations(), gamePasswords(),
        recoveryCodes(), authenticators(), transactions());
  }
}
