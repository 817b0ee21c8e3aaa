package metaserver.bootstrap.settings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  @TempDir Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, String> options = new HashMap<>();

  @Test
  void nothingGivenShouldMeanTheDefaults() {
    Settings settings = read();

    assertThat(settings.listeners().loginPort()).isEqualTo(6321);
    assertThat(settings.listeners().mythLoginPort()).isEmpty();
    assertThat(settings.listeners().advertisedAddress()).isEmpty();
    assertThat(settings.listeners().bindAddress().getHostAddress()).isEqualTo("0.0.0.0");
    assertThat(settings.listeners().roomFirstPort()).isEqualTo(6323);
    assertThat(settings.connections())
        .isEqualTo(new ConnectionSettings(OptionalInt.empty(), 2000, 100, Duration.ofSeconds(60), 1 << 20));
    assertThat(settings.database())
        .isEqualTo(new DatabaseSettings.Embedded(
            new PoolSettings(20, 10, Duration.ofSeconds(5), false, Optional.of(Duration.ofMillis(500)))));
    assertThat(settings.passwords())
        .isEqualTo(new PasswordSettings(19 << 20, 2, OptionalInt.empty(), 1000));
    assertThat(settings.operation().data()).isEqualTo(Path.of("data").toAbsolutePath());
    assertThat(settings.operation().drainLimit()).hasMinutes(30);
    assertThat(settings.operation().stopLimit()).hasSeconds(10);
    assertThat(settings.logins().messageOfTheDay()).isEmpty();
  }

  @Test
  void mailShouldComeFromSomebodyAndSayWhereTheSiteIs() {
    options.put("mail.host", "mail.example.org");
    assertThat(refused()).anyMatch(line -> line.contains("mail.from")).anyMatch(line -> line.contains("site.url"));

    options.put("mail.from", "nobody");
    options.put("site.url", "ftp://town.example.org");
    assertThat(refused()).anyMatch(line -> line.startsWith("mail.from")).anyMatch(line -> line.startsWith("site.url"));

    options.put("mail.from", "town@example.org");
    options.put("site.url", "https://town.example.org/metaserver/");
    assertThat(read().accounts().url()).contains("https://town.example.org/metaserver");
    options.put("mail.user", "town");
    assertThat(refused()).singleElement().satisfies(line -> assertThat(line).contains("mail.password"));
    environment.put("METASERVER_MAIL_PASSWORD", "secret");
    assertThat(read().mail().password()).contains("secret");
  }

  @Test
  void theCommandLineShouldWinOverTheEnvironmentAndThatOverTheFile() throws IOException {
    write("login.port = 1001\nlogin.myth.port = 1002\nlogin.aleph.port = 1003\n");
    environment.put("METASERVER_LOGIN_PORT", "2001");
    environment.put("METASERVER_LOGIN_MYTH_PORT", "2002");
    options.put("login.port", "3001");

    ListenerSettings listeners = read().listeners();

    assertThat(listeners.loginPort()).isEqualTo(3001);
    assertThat(listeners.mythLoginPort()).hasValue(2002);
    assertThat(listeners.alephLoginPort()).hasValue(1003);
  }

  @Test
  void theGivenNamesOfTheDatabaseShouldStandInTheEnvironmentAsTheyAre() {
    environment.putAll(Map.of("DB_HOST", "db.example", "DB_PORT", "6543", "DB_USER", "me", "DB_NAME", "mine",
        "DB_PASSWORD", " p@ss/w:rd% "));

    assertThat(read().database()).isInstanceOfSatisfying(DatabaseSettings.Postgres.class, postgres -> {
      assertThat(postgres.server().host()).isEqualTo("db.example");
      assertThat(postgres.server().port()).isEqualTo(6543);
      assertThat(postgres.server().user()).isEqualTo("me");
      assertThat(postgres.server().name()).isEqualTo("mine");
      assertThat(postgres.server().password()).isEqualTo(" p@ss/w:rd% ");
      assertThat(postgres.server().sslMode()).isEqualTo(SslMode.PREFER);
    });
  }

  @Test
  void aDatabaseAskedForByNameShouldWinOverWhatTheDbSettingsSuggest() {
    environment.put("DB_PASSWORD", "secret");
    options.put("database", "memory");

    assertThat(read().database()).isEqualTo(new DatabaseSettings.Memory(Optional.empty()));
  }

  @Test
  void aPoolerShouldLeaveADirectWayToItsServer() {
    environment.putAll(Map.of("DB_HOST", "db.example", "DB_PORT", "6432", "DB_PASSWORD", "secret",
        "DB_POOLER", "transaction", "DB_DIRECT_PORT", "5432"));

    assertThat(read().database()).isInstanceOfSatisfying(DatabaseSettings.Postgres.class,
        postgres -> assertThat(postgres.server().pooler()).isEqualTo(new Pooler.Transaction("db.example", 5432)));
  }

  @Test
  void aPoolerWithoutADirectWayShouldBeRefused() {
    environment.putAll(Map.of("DB_PASSWORD", "secret", "DB_POOLER", "transaction"));

    assertThat(refused()).singleElement().asString().contains("db.direct.port is missing", "db.pooler=transaction");
  }

  @Test
  void aDirectWayWithoutAPoolerShouldBeRefused() {
    environment.putAll(Map.of("DB_PASSWORD", "secret", "DB_DIRECT_PORT", "5432"));

    assertThat(refused()).singleElement().asString().contains("db.direct.port", "db.pooler=transaction");
  }

  @Test
  void postgresWithoutAPasswordShouldBeRefusedNamingTheVariable() {
    environment.put("DB_HOST", "db.example");
    environment.put("DB_PASSWORD", "");

    assertThat(refused()).singleElement().asString().startsWith("DB_PASSWORD is missing");
  }

  @Test
  void everythingWrongShouldBeToldAtOnceWithItsPlaceItsValueAndItsForm() throws IOException {
    Path file = write("stop.limit = soon\nno.such = \\u0007bell\n");
    environment.put("METASERVER_PASSWORD_MEMORY", "19MB");
    environment.put("METASERVER_DB_HOST", "db.example");
    environment.put("METASERVER_CACHE", "/tmp");
    environment.put("DB_PASWORD", "hunter2");
    options.put("login.port", "65536");

    assertThat(refused()).containsExactlyInAnyOrder(
        "no.such = '?bell' (file " + file + ") is no setting; \"metaserver serve --help\" lists those there are",
        "METASERVER_DB_HOST = 'db.example' (environment METASERVER_DB_HOST) is no setting; write DB_HOST",
        "DB_PASWORD (environment DB_PASWORD) is no setting; \"metaserver serve --help\" lists those there are",
        "login.port (option --login-port): '65536' is not a port from 0 to 65535",
        "stop.limit (file " + file + "): 'soon' is not a time from 1s to 10m such as 500ms, 10s, 5m, 12h or 7d",
        "password.memory (environment METASERVER_PASSWORD_MEMORY): '19MB' is not a size from 1MiB to 1GiB such as "
            + "512KiB, 19MiB or 1GiB");
  }

  @Test
  void twoLoginPortsOfOneNumberShouldBeRefused() {
    options.put("login.myth.port", "6321");

    assertThat(refused())
        .containsExactly("login.myth.port (option --login-myth-port): 6321 is already another login port");
  }

  @Test
  void theFirstPortOfRoomsShouldLeavePortsForTheOthers() {
    options.put("room.first.port", "65530");

    assertThat(refused())
        .containsExactly("room.first.port (option --room-first-port): '65530' is not a port from 0 to 65529");
  }

  @Test
  void aFileThatWasAskedForShouldBeThere() {
    Path missing = directory.resolve("none.properties");

    assertThat(reader().read(options, Optional.of(missing)))
        .isEqualTo(new SettingsReading.Refused(List.of("settings file " + missing + ": there is no such file")));
  }

  @Test
  void aFileThatIsNotUtf8ShouldBeRefused() throws IOException {
    Path file = directory.resolve("metaserver.properties");
    Files.write(file, "motd = caf\u00e9".getBytes(ISO_8859_1));

    assertThat(refused()).containsExactly("settings file " + file + ": it is not UTF-8");
  }

  @Test
  void theMessageOfTheDayShouldBreakAtEitherSpellingOfALineEnd() throws IOException {
    write("motd = one\\ntwo caf\u00e9\n");
    assertThat(read().logins().messageOfTheDay()).containsExactly("one", "two caf\u00e9");

    environment.put("METASERVER_MOTD", "one\\ntwo");
    assertThat(read().logins().messageOfTheDay()).containsExactly("one", "two");
  }

  @Test
  void noPasswordShouldShowInWhatIsPrinted() {
    environment.putAll(Map.of("DB_PASSWORD", "hunter2", "METASERVER_MAIL_PASSWORD", "hunter3"));
    options.put("mail.user", "town");

    assertThat(reader().read(options, Optional.empty()).toString()).contains("(hidden)").doesNotContain("hunter");
  }

  private SettingsReader reader() {
    return new SettingsReader(environment, directory);
  }

  private Settings read() {
    SettingsReading reading = reader().read(options, Optional.empty());
    assertThat(reading).isInstanceOf(SettingsReading.Complete.class);
    return ((SettingsReading.Complete) reading).settings();
  }

  private List<String> refused() {
    SettingsReading reading = reader().read(options, Optional.empty());
    assertThat(reading).isInstanceOf(SettingsReading.Refused.class);
    return ((SettingsReading.Refused) reading).complaints();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(directory.resolve("metaserver.properties"), text);
  }
}
