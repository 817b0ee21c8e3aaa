package metaserver.bootstrap.settings;

/** What the connection to PostgreSQL insists on; the words are those of its driver. */
public enum SslMode {
  DISABLE,
  ALLOW,
  PREFER,
  REQUIRE,
  VERIFY_CA,
  VERIFY_FULL
}
