package metaserver.bootstrap.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How to reach a PostgreSQL server.
 *
 * @param sslMode whether the connection is encrypted and the server's certificate checked
 * @param sslRootCertificate whom to trust, a PEM file
 * @param sslCertificate the client's own certificate, a PEM file
 * @param sslKey the key of that certificate, a PKCS-8 file
 * @param pooler what stands at host and port, if that is not the server itself
 */
public record PostgresSettings(
    String host,
    int port,
    String user,
    String password,
    String name,
    SslMode sslMode,
    Optional<Path> sslRootCertificate,
    Optional<Path> sslCertificate,
    Optional<Path> sslKey,
    Pooler pooler) {

  private static final Setting<String> HOST =
      Setting.of("db.host", Forms.HOST, "localhost", "The host of the PostgreSQL server.");
  private static final Setting<Integer> PORT =
      Setting.of("db.port", Forms.PORT, "5432", "The port of the PostgreSQL server.");
  private static final Setting<String> USER =
      Setting.of("db.user", Forms.TEXT, "myth", "The user that the server logs in to PostgreSQL as.");
  private static final Setting<Optional<String>> PASSWORD =
      Setting.ofSecret("db.password", Forms.SECRET, "The password of that user; needed with postgres.");
  private static final Setting<String> NAME =
      Setting.of("db.name", Forms.TEXT, "myth_db", "The name of the database.");
  private static final Setting<SslMode> SSL_MODE =
      Setting.of("db.sslmode", Forms.oneOf(SslMode.class), "prefer", "Whether the connection to PostgreSQL is "
          + "encrypted, and what is checked of the server's certificate.");
  private static final Setting<Optional<Path>> SSL_ROOT_CERTIFICATE =
      Setting.of("db.sslrootcert", Forms.PATH.orEmpty(), "", "The certificates (PEM) that the PostgreSQL server's is "
          + "checked against.");
  private static final Setting<Optional<Path>> SSL_CERTIFICATE =
      Setting.of("db.sslcert", Forms.PATH.orEmpty(), "", "The certificate (PEM) shown to the PostgreSQL server.");
  private static final Setting<Optional<Path>> SSL_KEY =
      Setting.of("db.sslkey", Forms.PATH.orEmpty(), "", "The key (PKCS-8) of that certificate.");

  private static final Setting<PoolerMode> POOLER =
      Setting.of("db.pooler", Forms.oneOf(PoolerMode.class), "none", "transaction: at db.host and db.port stands a "
          + "pooler such as PgBouncer in transaction mode, not PostgreSQL itself.");
  private static final Setting<Optional<String>> DIRECT_HOST =
      Setting.of("db.direct.host", Forms.HOST.orEmpty(), "", "With a pooler: the host of PostgreSQL itself. Empty: "
          + "that of the pooler.");
  private static final Setting<Optional<Integer>> DIRECT_PORT =
      Setting.of("db.direct.port", Forms.PORT.orEmpty(), "", "With a pooler: the port of PostgreSQL itself, for "
          + "migrations and backups; needed then.");

  /** Any of these given means that there is a PostgreSQL server to use. */
  static final List<Setting<?>> DECLARED =
      List.of(HOST, PORT, USER, PASSWORD, NAME, SSL_MODE, SSL_ROOT_CERTIFICATE, SSL_CERTIFICATE, SSL_KEY,
          POOLER, DIRECT_HOST, DIRECT_PORT);

  static PostgresSettings from(Values values) {
    return new PostgresSettings(
        values.of(HOST),
        values.of(PORT),
        values.of(USER),
        values.of(PASSWORD).orElseThrow(),
        values.of(NAME),
        values.of(SSL_MODE),
        values.of(SSL_ROOT_CERTIFICATE),
        values.of(SSL_CERTIFICATE),
        values.of(SSL_KEY),
        pooler(values));
  }

  private static Pooler pooler(Values values) {
    return switch (values.of(POOLER)) {
      case NONE -> new Pooler.None();
      case TRANSACTION -> new Pooler.Transaction(
          values.of(DIRECT_HOST).orElseGet(() -> values.of(HOST)), values.of(DIRECT_PORT).orElseThrow());
    };
  }

  static List<String> complaints(Values values) {
    Stream<String> password = values.of(PASSWORD).isPresent()
        ? Stream.of()
        : Stream.of(PASSWORD.environment() + " is missing: the password of PostgreSQL user "
            + OneLine.quoted(values.of(USER)) + ", in the environment or as " + PASSWORD.name()
            + " in a settings file");
    Stream<String> pair = values.of(SSL_CERTIFICATE).isPresent() == values.of(SSL_KEY).isPresent()
        ? Stream.of()
        : Stream.of(SSL_CERTIFICATE.name() + " and " + SSL_KEY.name() + " are needed together");
    boolean pooled = values.of(POOLER) == PoolerMode.TRANSACTION;
    boolean direct = values.of(DIRECT_HOST).isPresent() || values.of(DIRECT_PORT).isPresent();
    Stream<String> way = pooled && values.of(DIRECT_PORT).isEmpty()
        ? Stream.of(DIRECT_PORT.name() + " is missing: with " + POOLER.name()
            + "=transaction migrations need the port of PostgreSQL itself")
        : !pooled && direct
            ? Stream.of(DIRECT_HOST.name() + " and " + DIRECT_PORT.name() + " go with " + POOLER.name()
                + "=transaction")
            : Stream.of();
    return Stream.of(password, pair, way).flatMap(complaints -> complaints).toList();
  }

  @Override
  public String toString() {
    return "PostgresSettings[host=" + host + ", port=" + port + ", user=" + user + ", password=(hidden), name=" + name
        + ", sslMode=" + sslMode + ", pooler=" + pooler + "]";
  }
}
