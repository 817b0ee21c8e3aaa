package metaserver.bootstrap.server;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.RoomSign;
import metaserver.application.lobby.RoomStage.PortTaken;
import metaserver.application.ownership.OwnDatabase;
import metaserver.application.ownership.Owner;
import metaserver.application.privacy.KeepHouse;
import metaserver.bootstrap.backup.BackupSchedule;
import metaserver.bootstrap.command.CommandFailure;
import metaserver.bootstrap.command.ExitCode;
import metaserver.bootstrap.server.StopLimit.Step;
import metaserver.bootstrap.settings.ListenerSettings;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.store.StoreUnavailable;
import metaserver.network.connection.Dialect;
import metaserver.network.server.LoginPort;
import metaserver.network.server.PortInUse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A started server: rooms and login ports are open, and what must be done now and then is done. */
public final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private static final Duration TIDYING = Duration.ofHours(1);
  private static final Duration FIRST_RANKING = Duration.ofSeconds(10);
  private static final Duration RANKING_AGAIN = Duration.ofMinutes(1);
  private static final Duration FIRST_HOUSEKEEPING = Duration.ofMinutes(1);
  private static final Duration HOUSEKEEPING_AGAIN = Duration.ofMinutes(10);

  private final ServerGraph graph;
  private final StopLimit limit;
  private final List<LoginPort> loginPorts = new ArrayList<>();
  private final Chores chores;
  private final CompletableFuture<Owner> lost = new CompletableFuture<>();
  private boolean owned;

  private Server(ServerGraph graph, StopLimit limit) {
    this.graph = graph;
    this.chores = new Chores(graph.choreCounts());
    this.limit = limit;
  }

  /** Starts all of it or, with a line that says what is in the way, nothing. */
  static Server start(ServerGraph graph, Settings settings) {
    return start(graph, settings, Optional.empty(), new StopLimit(settings.operation().stopLimit()));
  }

  /** @param limit of the stop, which what is closed after the server shares */
  static Server start(ServerGraph graph, Settings settings, Optional<BackupSchedule> backups, StopLimit limit) {
    Server server = new Server(graph, limit);
    try {
      server.open(settings);
      backups.ifPresent(
          schedule -> schedule.pace().ifPresent(pace -> server.chores.every(pace, "backups", schedule::look)));
      return server;
    } catch (PortTaken e) {
      server.close();
      throw new CommandFailure(ExitCode.CONFIGURATION, e.getMessage() + "; free it, or give the room another port with"
          + " \"metaserver room edit\" (new rooms: room.first.port)");
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private void open(Settings settings) {
    own();
    new RecordKeeping(graph).begin();
    graph.scorebook().resume();
    ListenerSettings listeners = settings.listeners();
    graph.doorRules();
    graph.vault(); // made before anybody needs it
    graph.openDefaultRooms().open(listeners.roomFirstPort());
    graph.announcementBoard().refresh(); // before anybody comes in
    followRooms();
    login("login.port", OptionalInt.of(listeners.loginPort()), Dialect.BOTH, listeners.bindAddress());
    login("login.myth.port", listeners.mythLoginPort(), Dialect.MYTH, listeners.bindAddress());
    login("login.aleph.port", listeners.alephLoginPort(), Dialect.ALEPH_ONE, listeners.bindAddress());
    graph.monitoring().open(settings.monitoring());
    graph.site().open(settings, loginPorts().getFirst());
    graph.readiness().listening(true);
    Duration poll = settings.operation().changesPoll();
    chores.every(poll, "rooms", this::followRooms);
    chores.every(poll, "bans", graph.followBans()::follow);
    chores.every(poll, "announcements", graph.followAnnouncements()::follow);
    chores.every(poll, "accounts", graph.followAccounts()::follow);
    chores.every(Duration.ofSeconds(5), "room lists", graph.liveRooms()::showChanges);
    chores.every(Duration.ofSeconds(10), "mutes and blocks", graph.keepIgnores()::storeAll);
    chores.every(Duration.ofSeconds(10), "sessions", graph.expireSessions()::expire);
    chores.patiently(FIRST_RANKING, settings.ranking().every(), RANKING_AGAIN, "ranking", graph.rankPlayers()::rank);
    chores.every(Duration.ofSeconds(1), "game changes", graph.gameBoards()::tellHeld);
    chores.every(Duration.ofSeconds(1), "changes of players", graph.appearances()::tellHeld);
    chores.every(Duration.ofSeconds(1), "games", graph.scorebook()::settleDue);
    chores.every(Duration.ofSeconds(1), "site", graph.site()::look);
    chores.every(Duration.ofMinutes(1), "certificate", graph.site()::followCertificate);
    chores.patiently(FIRST_HOUSEKEEPING, TIDYING, HOUSEKEEPING_AGAIN, "accounts that wait", graph.tidyAccounts()::tidy);
    for (KeepHouse.Job job : KeepHouse.Job.values()) keepHouse(job, settings.housekeeping().every());
    new RecordKeeping(graph).plan(chores);
  }

  private void keepHouse(KeepHouse.Job job, Duration every) {
    Duration first = every.compareTo(FIRST_HOUSEKEEPING) < 0 ? every : FIRST_HOUSEKEEPING;
    chores.patiently(first, every, HOUSEKEEPING_AGAIN, "housekeeping " + job.name().toLowerCase(Locale.ROOT), () -> {
      int rows = graph.keepHouse().run(job, graph.ownership()::holds);
      graph.housekeepingCounts().ran(job, rows);
      if (rows > 0) LOG.info("event=housekeeping job={} rows={}", job.name().toLowerCase(Locale.ROOT), rows);
    });
  }

  /**
   * Before anything else: two servers on one database would tell of rooms that are elsewhere and settle games twice.
   */
  private void own() {
    if (graph.ownership().take() instanceof OwnDatabase.Owned(Owner other)) {
      throw new CommandFailure(ExitCode.ERROR, "a server runs on this database already: on " + other.host()
          + ", process " + other.process() + ", since " + other.startedAt().truncatedTo(ChronoUnit.SECONDS)
          + "; stop it or choose another database");
    }
    owned = true;
    chores.every(Duration.ofSeconds(5), "ownership", this::keepOwnership);
  }

  private void keepOwnership() {
    if (graph.ownership().keep() instanceof OwnDatabase.Lost(Owner to) && lost.complete(to)) {
      LOG.error("event=database-lost to={} since={}", to.host(), to.startedAt());
    }
  }

  /** Done if another server took the database while this one was silent; this one must stop. */
  CompletableFuture<Owner> lost() {
    return lost;
  }

  private void followRooms() {
    graph.liveRooms().become(graph.definedRooms().all(), graph.stages());
  }

  private void login(String setting, OptionalInt port, Dialect dialect, InetAddress bind) {
    if (port.isEmpty()) return;
    try {
      loginPorts.add(new LoginPort(
          graph.loops(), bind, port.getAsInt(), dialect, graph.loginDesk(), graph.doorRules()));
    } catch (PortInUse e) {
      throw new CommandFailure(ExitCode.CONFIGURATION, setting + ": " + e.getMessage() + "; free it or choose another");
    }
  }

  /** The ports for logins: both families', then Myth's and Aleph One's if there are such. */
  public List<Integer> loginPorts() {
    return loginPorts.stream().map(LoginPort::port).toList();
  }

  /** The operations port, if there is one. */
  public OptionalInt operationsPort() {
    return graph.monitoring().port();
  }

  /** The port of the site, if there is one. */
  public OptionalInt sitePort() {
    return graph.site().port();
  }

  /** The open rooms and their ports. */
  public List<RoomSign> rooms() {
    return graph.liveRooms().rooms();
  }

  /** Lets nobody new in and waits for the games in progress, as long as the limit and further signals let it. */
  void drain(Duration limit, StopSignals signals, InstantSource clock) throws InterruptedException {
    graph.readiness().draining(true);
    new Drain(graph.scorebook()::awaited,
        line -> graph.liveRooms().announce(new ServerLine(line)), clock).await(limit, signals);
  }

  /** Tells the rooms, then ends every connection; within the stop limit. */
  @Override
  public void close() {
    try {
      graph.readiness().listening(false);
      chores.stop(limit.left(Step.CHORES)); // before what they work on
      limit.give(Step.SITE, graph.site()::close); // before the rooms, which it looks into
      loginPorts.forEach(LoginPort::close);
      if (!graph.liveRooms().stop(limit.left(Step.ROOMS))) limit.late(Step.ROOMS);
      graph.loops().stop(limit.left(Step.LOOPS).toMillis());
      if (owned) leaveTheDatabase();
      graph.postOffice().close();
      graph.passwordHasher().close();
      limit.give(Step.POOL, graph.monitoring()::close);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void leaveTheDatabase() throws InterruptedException {
    limit.give(Step.CHAT, new RecordKeeping(graph)::finish);
    if (!graph.scorebook().finish(limit.left(Step.GAMES))) LOG.warn("event=stop reason=\"games are not stored\"");
    limit.give(Step.LEASE, this::giveBack);
  }

  private void giveBack() {
    try {
      graph.ownership().giveBack();
    } catch (StoreUnavailable e) {
      LOG.warn("event=stop reason=\"the database is away, another server must wait\"");
    }
  }
}
