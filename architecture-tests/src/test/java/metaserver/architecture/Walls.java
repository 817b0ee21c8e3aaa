package metaserver.architecture;

/** The packages that a rule lets somebody know. */
final class Walls {
  static final String JAVA = "java..";
  static final String NULLNESS = "org.jspecify.annotations";
  static final String LOG = "org.slf4j..";
  static final String DOMAIN = "metaserver.domain..";
  static final String APPLICATION = "metaserver.application..";
  static final String PERSISTENCE = "metaserver.persistence..";
  static final String MEMORY = "metaserver.persistence.memory..";
  static final String EMBEDDED = "metaserver.persistence.embedded..";
  static final String BACKUP = "metaserver.persistence.backup..";
  static final String PASSWORDS = "metaserver.persistence.passwords..";
  static final String POSTGRES = "metaserver.persistence.postgres..";
  static final String POSTGRES_PLATFORM = "metaserver.persistence.postgres.platform..";
  static final String NETWORK = "metaserver.network..";
  static final String WIRE = "metaserver.network.wire..";
  static final String PORTS = "metaserver.network.server..";
  static final String HTTP = "metaserver.network.http..";
  static final String MAIL = "metaserver.network.mail..";
  static final String SITE = "metaserver.network.site..";
  static final String BOOTSTRAP = "metaserver.bootstrap..";

  private Walls() {}
}
