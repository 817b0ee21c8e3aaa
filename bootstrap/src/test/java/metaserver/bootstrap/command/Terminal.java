package metaserver.bootstrap.command;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import metaserver.application.account.AccountStores;
import metaserver.application.account.DropCodes;
import metaserver.application.account.VerifyAccount;
import metaserver.application.announcements.Announce;
import metaserver.application.announcements.AnnouncementBoard;
import metaserver.application.announcements.EndAnnouncement;
import metaserver.application.audit.DropAuditMonths;
import metaserver.application.audit.SealDays;
import metaserver.application.audit.VerifyAudit;
import metaserver.application.chatlog.ChatRetention;
import metaserver.application.chatlog.ForgetChat;
import metaserver.application.chatlog.SearchChat;
import metaserver.application.complaints.CloseReport;
import metaserver.application.complaints.ForgetReports;
import metaserver.application.complaints.WriteNote;
import metaserver.application.identity.Accounts;
import metaserver.application.identity.ChangePassword;
import metaserver.application.identity.ChangeRoles;
import metaserver.application.identity.DisableUser;
import metaserver.application.identity.EnableUser;
import metaserver.application.identity.LiveSessions;
import metaserver.application.identity.RegisterUser;
import metaserver.application.lobby.AddRoom;
import metaserver.application.lobby.AuditRooms;
import metaserver.application.lobby.EditRoom;
import metaserver.application.moderation.AuditAccounts;
import metaserver.application.moderation.Doorkeeper;
import metaserver.application.moderation.IssueBan;
import metaserver.application.moderation.Kicks;
import metaserver.application.moderation.LiftBan;
import metaserver.application.moderation.Rejections;
import metaserver.application.privacy.EraseUser;
import metaserver.application.privacy.KeepHouse;
import metaserver.application.privacy.NameEraser;
import metaserver.application.ranking.BrowseLadder;
import metaserver.application.ranking.CompareRecords;
import metaserver.application.ranking.DescribePlayer;
import metaserver.application.ranking.RankPlayers;
import metaserver.application.ranking.RatingStores;
import metaserver.application.ranking.RecomputeRatings;
import metaserver.application.ranking.ReplayRatings;
import metaserver.application.ranking.TraceRating;
import metaserver.application.ranking.VoidGame;
import metaserver.bootstrap.settings.RankingSettings;
import metaserver.bootstrap.settings.Settings;
import metaserver.bootstrap.settings.SettingsReader;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.chat.ChatLog;
import metaserver.domain.complaints.ComplaintRepository;
import metaserver.domain.complaints.NoteRepository;
import metaserver.domain.games.GameRepository;
import metaserver.domain.identity.Password;
import metaserver.domain.ranking.LadderRepository;
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
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.ranking.InMemoryLadderRepository;
import metaserver.persistence.memory.ranking.InMemoryPlayerStatRepository;
import metaserver.persistence.memory.ranking.InMemoryRatingHistory;
import metaserver.persistence.memory.ranking.InMemoryStandingRepository;
import picocli.CommandLine;

/** Somebody at a terminal, with an installation that lives in memory whatever the settings say. */
final class Terminal {
  static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");

  private final Path directory;
  private final InstantSource clock = InstantSource.fixed(NOW);
  final InMemoryTransactions transactions = new InMemoryTransactions();
  final InMemoryUserRepository users = new InMemoryUserRepository(transactions);
  final InMemorySessionRepository sessions = new InMemorySessionRepository(transactions);
  final InMemoryRoomRepository rooms = new InMemoryRoomRepository(transactions);
  final InMemoryBanRepository bans = new InMemoryBanRepository(transactions);
  final InMemoryAnnouncementRepository announcements = new InMemoryAnnouncementRepository(transactions);
  final InMemoryAuditLog audit = new InMemoryAuditLog(transactions);
  final GameRepository games = new InMemoryGameRepository(transactions, new InMemoryReportRepository(transactions));
  final RatingStores ratings = new RatingStores(users, new InMemoryStandingRepository(transactions),
      new InMemoryRatingHistory(transactions, games), new InMemoryPlayerStatRepository(transactions));
  final LadderRepository ladders = new InMemoryLadderRepository(transactions, users, ratings.standings());
  final AuditLog deeds = new InMemoryAuditLog(transactions);
  final ChatLog chat = new InMemoryChatLog(transactions);
  final ComplaintRepository complaints = new InMemoryComplaintRepository(transactions);
  final NoteRepository notes = new InMemoryNoteRepository(transactions);
  final AccountStores accountStores = new AccountStores(users, sessions, new InMemoryContactRepository(transactions),
      new InMemoryMailTokenRepository(transactions), new InMemoryNameReservationRepository(transactions),
      new InMemoryGamePasswordRepository(transactions), new InMemoryRecoveryCodeRepository(transactions),
      new InMemoryAuthenticatorRepository(transactions), transactions);
  final Map<String, String> environment = new HashMap<>();
  final Queue<String> answers = new ArrayDeque<>();
  Optional<RuntimeException> trouble = Optional.empty();
  String input = "";
  String out = "";
  String err = "";

  Terminal(Path directory) {
    this.directory = directory;
  }

  int type(String... arguments) {
    StringWriter written = new StringWriter();
    StringWriter complained = new StringWriter();
    Passwords passwords = new Passwords(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        prompt -> Optional.ofNullable(answers.poll()));
    CommandLine line = MetaserverCommandLine.of(metaserver(), new SettingsReader(environment, directory), passwords)
        .setOut(new PrintWriter(written, true))
        .setErr(new PrintWriter(complained, true));
    int exitCode = line.execute(MetaserverCommandLine.completed(arguments));
    out = written.toString();
    err = complained.toString();
    return exitCode;
  }

  List<String> complaints() {
    return err.lines().toList();
  }

  private Metaserver metaserver() {
    return new Metaserver(
        (settings, writer) -> {
          writer.println("serving on port " + settings.listeners().loginPort());
          return ExitCode.OK;
        },
        (settings, writer) -> ExitCode.OK,
        settings -> "create table users ();\n",
        this::installation,
        settings -> new ReadableHasher(),
        new SpokenSafekeeping(),
        new Upkeep((_, _) -> ExitCode.OK, (_, _) -> ExitCode.OK, (_, _) -> ExitCode.OK));
  }

  private Installation installation(Settings settings) {
    trouble.ifPresent(failure -> {
      throw failure;
    });
    Accounts accounts = new Accounts(users, sessions, new AuditAccounts(audit, clock), transactions, clock);
    AuditRooms auditRooms = new AuditRooms(audit, transactions, clock);
    return new Installation(
        users,
        new RegisterUser(users, new ReadableHasher(), new AuditAccounts(audit, clock), transactions, clock),
        new ChangePassword(accounts, new ReadableHasher()),
        new DisableUser(accounts),
        new EnableUser(accounts),
        new ChangeRoles(accounts),
        rooms,
        new AddRoom(rooms, auditRooms, clock, settings.listeners().roomFirstPort()),
        new EditRoom(rooms, auditRooms),
        bans(),
        announcements(),
        new RatingDesk(new VoidGame(ratings, audit, transactions, clock), new RecomputeRatings(ratings, transactions),
            new ReplayRatings(ratings.history())),
        ladders(settings.ranking()),
        privacy(settings),
        new RecordDesk(deeds, new VerifyAudit(deeds, transactions, clock), new SearchChat(chat, deeds, clock),
            complaints, new CloseReport(complaints, deeds, transactions, clock), notes,
            new WriteNote(notes, deeds, transactions, clock)),
        new AccountDesk(new VerifyAccount(accountStores, deeds, clock), new DropCodes(accountStores, deeds, clock)),
        () -> {});
  }

  private PrivacyDesk privacy(Settings settings) {
    NameEraser names = new NameEraser(ratings, games);
    return new PrivacyDesk(
        new EraseUser(names, sessions, audit, transactions,
            () -> new ReadableHasher().hash(new Password("nobody's")), clock),
        user -> Optional.of("{\"users\": {\"id\": " + user + ", \"team\": \"\u00d8\"}}"),
        new KeepHouse(names, sessions, new InMemoryIgnoreRepository(transactions, users), transactions,
            settings.housekeeping().terms(), clock),
        new ForgetChat(chat, rooms, new ChatRetention(0), clock),
        new ForgetReports(complaints, settings.records().reports(), clock),
        new DropAuditMonths(deeds, new SealDays(deeds, transactions, _ -> {}, clock), transactions,
            OptionalInt.of(24), clock));
  }

  private BanDesk bans() {
    Doorkeeper doorkeeper = new Doorkeeper(bans, new Kicks(), new Rejections(), new LiveSessions(), clock);
    return new BanDesk(new IssueBan(bans, sessions, audit, transactions, doorkeeper, clock),
        new LiftBan(bans, users, audit, transactions, doorkeeper, clock), bans, clock);
  }

  private AnnouncementDesk announcements() {
    AnnouncementBoard board = new AnnouncementBoard(announcements, List.of(), clock);
    return new AnnouncementDesk(new Announce(announcements, board, audit, transactions, clock),
        new EndAnnouncement(announcements, board, audit, transactions, clock), announcements, clock);
  }

  private LadderDesk ladders(RankingSettings ranking) {
    return new LadderDesk(new RankPlayers(ladders, ranking.order(), ranking.castes(), clock), new BrowseLadder(ladders),
        new DescribePlayer(users, ratings.standings(), ladders, ranking.order()),
        new CompareRecords(ladders, ratings.history()), new TraceRating(ratings.history()));
  }
}
