package metaserver.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import metaserver.application.chat.Command;
import metaserver.application.games.Scorekeeper;
import metaserver.application.identity.ChangePassword;
import metaserver.application.identity.DisableUser;
import metaserver.application.identity.PasswordUse;
import metaserver.application.identity.RegisterUser;
import metaserver.application.lobby.EditRoom;
import metaserver.application.lobby.RoomEdit;
import metaserver.application.lobby.RoomSign;
import metaserver.application.moderation.IssueBan;
import metaserver.bootstrap.command.AnnouncementDesk;
import metaserver.bootstrap.OffEventLoops;
import metaserver.bootstrap.client.Ports;
import metaserver.bootstrap.settings.Settings;
import metaserver.bootstrap.settings.SettingsReader;
import metaserver.bootstrap.settings.SettingsReading;
import metaserver.bootstrap.storage.Database;
import metaserver.bootstrap.storage.MemoryModule;
import metaserver.bootstrap.storage.PostgresModule;
import metaserver.domain.announcements.Announcement;
import metaserver.domain.announcements.AnnouncementTerms;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Party;
import metaserver.domain.games.GameRepository;
import metaserver.domain.identity.Grant;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.identity.Username;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.moderation.Ban;
import metaserver.domain.moderation.BanRepository;
import metaserver.domain.moderation.BanSearch;
import metaserver.domain.moderation.BanTerms;
import metaserver.domain.ranking.LadderPass;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.domain.ranking.StandingRepository;
import metaserver.persistence.embedded.PgBouncer;
import metaserver.persistence.embedded.PostgresAddress;
import metaserver.persistence.embedded.PostgresServer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server in this process for the tests of one class, on free ports of 127.0.0.1, with passwords that cost little. */
public final class RunningServer implements BeforeAllCallback, AfterAllCallback, Ports {
  private static final long PATIENCE_SECONDS = 30;

  private final Map<String, String> options = new HashMap<>(Map.of(
      "bind.address", "127.0.0.1",
      "login.port", "0",
      "room.first.port", "0",
      "ops.port", "off",
      "password.memory", "1MiB",
      "password.passes", "1",
      "login.failures.slow.down", "off",
      "changes.poll", "100ms",
      "games.probe", "off",
      "stop.limit", "5s"));
  private final Optional<Integer> postgresVersion;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final OffEventLoops guard = new OffEventLoops();
  private boolean guarded;
  private InstantSource clock = Clock.systemUTC();
  private Optional<Parts> parts = Optional.empty();
  private Optional<PostgresAddress> address = Optional.empty();

  private RunningServer(Optional<Integer> postgresVersion) {
    this.postgresVersion = postgresVersion;
    options.put("chat.flood.control", "off");
    options.put("site.port", "off");
    options.put("data", "target/data");
  }

  public static RunningServer onMemory() {
    return new RunningServer(Optional.empty()).with("database", "memory");
  }

  /** On a new database of a real PostgreSQL, 15 or 18. */
  public static RunningServer onPostgres(int version) {
    return new RunningServer(Optional.of(version)).with("database", "postgres");
  }

  /** On a new database of a real PostgreSQL, spoken to by way of PgBouncer in transaction mode. */
  public static RunningServer throughPgBouncer(int version) {
    RunningServer server = onPostgres(version);
    server.address = Optional.of(PostgresServer.version(version).createDatabase());
    int direct = server.database().port();
    int pooler = PgBouncer.before(server.database()).to(server.database()).port();
    return server.with("db.port", String.valueOf(pooler)).with("db.pooler", "transaction")
        .with("db.direct.port", String.valueOf(direct));
  }

  /** On a database that is there already. */
  public RunningServer at(PostgresAddress database) {
    address = Optional.of(database);
    return this;
  }

  /** In memory, with a guard that lets nothing that may block be called on an event loop. */
  public static RunningServer guarded() {
    RunningServer server = onMemory();
    server.guarded = true;
    return server;
  }

  public RunningServer with(String setting, String value) {
    options.put(setting, value);
    return this;
  }

  /** With a clock that a test moves. */
  public RunningServer at(InstantSource other) {
    clock = other;
    return this;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    start();
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    stop();
    assertThat(guard.offences()).isEmpty();
  }

  public void start() {
    ServerGraph graph = postgresVersion.map(this::onPostgresServer).orElseGet(this::inMemory);
    Server server = Server.start(graph, settings());
    opened.push(server);
    parts = Optional.of(new Parts(graph, server));
  }

  /** Ends the server, then its database. */
  public void stop() throws Exception {
    while (!opened.isEmpty()) opened.pop().close();
  }

  ServerGraph inMemory() {
    if (guarded) return DaggerGuardedServer.factory().create(new GuardedStore(guard), settings(), clock);
    return DaggerMemoryServer.factory().create(MemoryModule.of(Optional.empty()), settings(), clock);
  }

  private ServerGraph onPostgresServer(int version) {
    if (address.isEmpty()) address = Optional.of(PostgresServer.version(version).createDatabase());
    Database database = Database.openForServer(
        (metaserver.bootstrap.settings.DatabaseSettings.Postgres) settings().database());
    opened.push(database);
    var store = database.migrated();
    opened.push(store);
    return DaggerPostgresServer.factory().create(new PostgresModule(store), settings(), clock);
  }

  /** What the server was started with. */
  public Settings settings() {
    Map<String, String> environment = new HashMap<>();
    Map<String, String> all = new HashMap<>(options);
    address.ifPresent(at -> {
      environment.put("DB_PASSWORD", at.password());
      all.putAll(Map.of("db.host", at.host(), "db.user", at.user(), "db.name", at.database()));
      all.putIfAbsent("db.port", String.valueOf(at.port()));
    });
    return switch (new SettingsReader(environment, Path.of("target")).read(all, Optional.empty())) {
      case SettingsReading.Complete(Settings settings) -> settings;
      case SettingsReading.Refused(List<String> complaints) ->
          throw new IllegalArgumentException(String.join("\n", complaints));
    };
  }

  public PostgresAddress database() {
    return address.orElseThrow();
  }

  /** What must not be shown, if there is a database. */
  public Optional<String> secretOfTheDatabase() {
    return address.map(PostgresAddress::password);
  }

  @Override
  public int login() {
    return loginPorts().getFirst();
  }

  /** The port for both families, then those for one if there are such. */
  public List<Integer> loginPorts() {
    return server().loginPorts();
  }

  /** The port of figures; "ops.port" must be given for one. */
  public int operations() {
    return server().operationsPort().orElseThrow();
  }

  /** The port of the site; "site.port" must be given for one. */
  public int site() {
    return server().sitePort().orElseThrow();
  }

  /** How many watch the lobby live. */
  public int viewers() {
    return graph().site().viewers();
  }

  /** Lets nobody new in any more, or does again. */
  public void drain(boolean now) {
    graph().readiness().draining(now);
  }

  @Override
  public int room(int id) {
    return sign(id).orElseThrow().port();
  }

  /** How many are in a room. */
  public int players(int room) {
    return sign(room).map(RoomSign::players).orElse(0);
  }

  public Optional<RoomSign> sign(int id) {
    return server().rooms().stream().filter(sign -> sign.room().id().value() == id).findAny();
  }

  public UserRepository users() {
    return graph().users();
  }

  public SessionRepository sessions() {
    return graph().sessions();
  }

  /** Where players stand, as if they had played. */
  public StandingRepository standings() {
    return graph().standings();
  }

  public AuditLog auditLog() {
    return graph().auditLog();
  }

  public GameRepository games() {
    return graph().games();
  }

  public PlayerStatRepository stats() {
    return graph().stats();
  }

  /** What rooms tell of games, and clients of their ends. */
  public Scorekeeper scorekeeper() {
    return graph().scorebook();
  }

  /** Settles what is due, without waiting for the second to come round. */
  public void settleDue() {
    graph().scorebook().settleDue();
  }

  /** How many games wait for their end, or to be stored. */
  public long unsettled() {
    return graph().scorebook().unsettled();
  }

  /** Ranks all players now. */
  public LadderPass rank() {
    return graph().rankPlayers().rank();
  }

  /** Opens an account. */
  public User register(String name, String password) {
    return register(name, password, Roles.NONE);
  }

  public User registerAdministrator(String name, String password) {
    return register(name, password, Roles.ADMINISTRATOR);
  }

  /** Opens an account with roles, such as {@code moderator@3}. */
  public User registerStaff(String name, String password, String... roles) {
    return register(name, password, Roles.of(Stream.of(roles).map(Grant::of).toList()));
  }

  /** Bans somebody as an operator. */
  public Ban ban(BanTerms terms) {
    return switch (graph().issueBan().issue(terms, Party.OPERATOR)) {
      case IssueBan.Issued(Ban ban) -> ban;
      case IssueBan.Overlaps(var other) -> throw new IllegalArgumentException("banned already: " + other);
    };
  }

  /** Lets the server say something, as an operator would. */
  public Announcement announce(AnnouncementTerms terms) {
    return graph().announcementDesk().announce().announce(terms);
  }

  /** How many notices are due and not said. */
  public long unsaidNotices() {
    Instant now = clock.instant();
    return graph().announcementDesk().announcements().current(now, Integer.MAX_VALUE).stream()
        .filter(each -> each.due(now).isPresent()).count();
  }

  /** What can be typed in rooms. */
  public Collection<Command> commands() {
    return graph().commands().all();
  }

  /** Writes something down of an account. */
  public void note(User about, Party by, String text) {
    graph().recordDesk().write().write(about, by, text);
  }

  /** Ends all announcements. */
  public void endAnnouncements() {
    AnnouncementDesk desk = graph().announcementDesk();
    desk.announcements().current(clock.instant(), Integer.MAX_VALUE)
        .forEach(each -> desk.end().end(each.id(), Party.OPERATOR));
  }

  /** Ends all bans. */
  public void liftBans() {
    bans().list(BanSearch.ALL, Optional.empty(), Integer.MAX_VALUE)
        .forEach(ban -> graph().liftBan().lift(ban.id(), Party.OPERATOR));
  }

  /** The bans. */
  public BanRepository bans() {
    return graph().bans();
  }

  /** The latest deeds of the audit log, in words: what, to whom, by whom. */
  public List<String> deeds(int limit) {
    return graph().auditLog().latest(limit).stream().map(deed -> deed.kind() + " "
        + deed.subject().flatMap(Party::name).orElse("-") + " by " + deed.actor().name().orElse("-")).toList();
  }

  public User register(String name, String password, Roles roles) {
    return register(name, password, PasswordUse.GAME_CLIENTS, roles);
  }

  /** Opens an account whose password only browsers can send. */
  public User registerForBrowsers(String name, String password) {
    return register(name, password, PasswordUse.WEB_ONLY, Roles.NONE);
  }

  private User register(String name, String password, PasswordUse use, Roles roles) {
    var outcome = graph().registerUser()
        .register(new Username(name), new Password(password), use, roles);
    return switch (outcome) {
      case RegisterUser.Registered(User user) -> user;
      default -> throw new IllegalArgumentException(name + ": " + outcome);
    };
  }

  public void disable(String name) {
    new DisableUser(graph().accounts()).disable(NameKey.of(name));
  }

  public void erase(String name) {
    graph().eraseUser().erase(NameKey.of(name));
  }

  public void changePassword(String name, String password) {
    new ChangePassword(graph().accounts(), graph().passwordHasher())
        .change(NameKey.of(name), new Password(password), PasswordUse.GAME_CLIENTS);
  }

  /** Adds a room and waits until it is open. */
  public void addRoom(int id, RoomEdit edit) {
    graph().addRoom().add(new RoomId(id), edit, Party.OPERATOR);
    await(() -> sign(id).isPresent());
  }

  /** Changes a room in the store; the server follows. */
  public void editRoom(int id, RoomEdit edit) {
    graph().editRoom().edit(new RoomId(id), edit, Party.OPERATOR);
  }

  /** Whether an account or a guest has a session on line. */
  public long sessionsOnLine(int player) {
    return graph().presence().all().stream().filter(session -> session.player().equals(new PlayerId(player))).count();
  }

  /** Waits until something is so. */
  public static void await(BooleanSupplier what) {
    await(() -> what.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  /** Waits until there is something. */
  public static <T> T await(Supplier<Optional<T>> what) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      Optional<T> now = what.get();
      if (now.isPresent()) return now.get();
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not come to pass within " + PATIENCE_SECONDS + " s");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Server server() {
    return parts.orElseThrow().server();
  }

  ServerGraph graph() {
    return parts.orElseThrow().graph();
  }

  private record Parts(ServerGraph graph, Server server) {}
}
