package metaserver.persistence.postgres;

import metaserver.application.account.AccountStores;
import metaserver.application.ownership.Lease;
import metaserver.application.transaction.Transactions;
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
import metaserver.persistence.postgres.ranking.MyBatisLadderRepository;
import metaserver.persistence.postgres.ranking.MyBatisPlayerStatRepository;
import metaserver.persistence.postgres.ranking.MyBatisRatingHistory;
import metaserver.persistence.postgres.ranking.MyBatisStandingRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

/** All repositories on one database, emptied before each test. */
@OnEachRoute
class PostgresRepositories {
  @Parameter Route route = Route.POSTGRES_18;

  @BeforeEach
  void empty() {
    route.database().empty();
  }

  public Transactions transactions() {
    return store().transactions();
  }

  public UserRepository users() {
    return new MyBatisUserRepository(store());
  }

  public SessionRepository sessions() {
    return new MyBatisSessionRepository(store());
  }

  public RoomRepository rooms() {
    return new MyBatisRoomRepository(store());
  }

  public BanRepository bans() {
    return new MyBatisBanRepository(store());
  }

  public IgnoreRepository ignores() {
    return new MyBatisIgnoreRepository(store());
  }

  public GameRepository games() {
    return new MyBatisGameRepository(store());
  }

  public ReportRepository reports() {
    return new MyBatisReportRepository(store());
  }

  public Lease lease() {
    return new MyBatisLease(store());
  }

  public PlayerStatRepository stats() {
    return new MyBatisPlayerStatRepository(store());
  }

  public StandingRepository standings() {
    return new MyBatisStandingRepository(store());
  }

  public RatingHistory history() {
    return new MyBatisRatingHistory(store());
  }

  public LadderRepository ladders() {
    return new MyBatisLadderRepository(store());
  }

  public AuditLog deeds() {
    return new MyBatisAuditLog(store());
  }

  public ChatLog chat() {
    return new MyBatisChatLog(store());
  }

  public ComplaintRepository complaints() {
    return new MyBatisComplaintRepository(store());
  }

  public NoteRepository notes() {
    return new MyBatisNoteRepository(store());
  }

  public AnnouncementRepository announcements() {
    return new MyBatisAnnouncementRepository(store());
  }

  public ContactRepository contacts() {
    return new MyBatisContactRepository(store());
  }

  public MailTokenRepository mailTokens() {
    return new MyBatisMailTokenRepository(store());
  }

  public NameReservationRepository nameReservations() {
    return new MyBatisNameReservationRepository(store());
  }

  public RecoveryCodeRepository recoveryCodes() {
    return new MyBatisRecoveryCodeRepository(store());
  }

  public GamePasswordRepository gamePasswords() {
    return new MyBatisGamePasswordRepository(store());
  }

  public AuthenticatorRepository authenticators() {
    return new MyBatisAuthenticatorRepository(store());
  }

  public AccountStores accounts() {
    return new AccountStores(users(), sessions(), contacts(), mailTokens(), nameReservations(), gamePasswords(),
        recoveryCodes(), authenticators(), transactions());
  }

  private PostgresStore store() {
    return route.database().store();
  }
}
