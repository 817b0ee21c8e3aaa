package metaserver.bootstrap.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which database, and what the in-memory one starts with. */
final class DatabaseDeclarations {
  static final Setting<Optional<DatabaseKind>> DATABASE =
      Setting.of("database", Forms.oneOf(DatabaseKind.class).or("auto"), "auto", "embedded: a PostgreSQL of its own in "
          + "the data directory. postgres: the one that the db settings name. memory: nothing is kept. "
          + "auto: postgres if host, port, user, password, name, a TLS or a pooler setting of a database is given, "
          + "else embedded.");
  static final Setting<Optional<Path>> USERS_FILE =
      Setting.of("users.file", Forms.PATH.orEmpty(), "", "The accounts of the memory database, one name:hash or "
          + "name:hash:admin a line; \"user hash\" makes such a line.");

  static final SettingGroup GROUP = new SettingGroup(
      "Database",
      Stream.of(List.of(DATABASE), PostgresSettings.DECLARED, PoolSettings.DECLARED, List.of(USERS_FILE))
          .<Setting<?>>flatMap(List::stream)
          .toList());

  private DatabaseDeclarations() {}

  static DatabaseKind kind(Values values) {
    return values.of(DATABASE).orElseGet(
        () -> values.anyGiven(PostgresSettings.DECLARED) ? DatabaseKind.POSTGRES : DatabaseKind.EMBEDDED);
  }

  static List<String> complaints(Values values) {
    return kind(values) == DatabaseKind.POSTGRES ? PostgresSettings.complaints(values) : List.of();
  }
}
