package metaserver.bootstrap.storage;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import metaserver.bootstrap.settings.PoolSettings;
import metaserver.bootstrap.settings.Pooler;
import metaserver.bootstrap.settings.PostgresSettings;
import metaserver.persistence.embedded.PostgresAddress;

/** Settings of databases as the persistence adapters want them. */
final class Databases {
  private Databases() {}

  static metaserver.persistence.postgres.platform.PostgresSettings of(PostgresAddress own, PoolSettings pool) {
    return new metaserver.persistence.postgres.platform.PostgresSettings(
        own.host(), own.port(), own.user(), own.password(), own.database(), of(pool), Map.of(), pool.sqlLog(), false);
  }

  static metaserver.persistence.postgres.platform.PostgresSettings of(PostgresSettings server, PoolSettings pool) {
    var given = at(server.host(), server.port(), server, pool);
    return switch (server.pooler()) {
      case Pooler.None _ -> given;
      case Pooler.Transaction _ -> given.withTransactionPooler();
    };
  }

  /** The way past a pooler, for what needs one connection from beginning to end. */
  static metaserver.persistence.postgres.platform.PostgresSettings direct(PostgresSettings server, PoolSettings pool) {
    return switch (server.pooler()) {
      case Pooler.None _ -> of(server, pool);
      case Pooler.Transaction(String host, int port) -> at(host, port, server, pool);
    };
  }

  private static metaserver.persistence.postgres.platform.PostgresSettings at(
      String host, int port, PostgresSettings server, PoolSettings pool) {
    return new metaserver.persistence.postgres.platform.PostgresSettings(host, port, server.user(),
        server.password(), server.name(), of(pool), tls(server), pool.sqlLog(), false);
  }

  private static metaserver.persistence.postgres.platform.PoolSettings of(PoolSettings pool) {
    return new metaserver.persistence.postgres.platform.PoolSettings(
        pool.size(), pool.size() + pool.overflow(), pool.patience());
  }

  private static Map<String, String> tls(PostgresSettings server) {
    Map<String, String> driver = new HashMap<>();
    driver.put("sslmode", server.sslMode().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    server.sslRootCertificate().ifPresent(file -> driver.put("sslrootcert", file.toString()));
    server.sslCertificate().ifPresent(file -> driver.put("sslcert", file.toString()));
    server.sslKey().ifPresent(file -> driver.put("sslkey", file.toString()));
    return driver;
  }
}
