package metaserver.bootstrap.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which build this is. */
record Version(String version, String java) {
  private static final String BUILD = "/META-INF/maven/metaserver/metaserver-bootstrap/pom.properties";

  static Version ofProcess() {
    return new Version(built(), Runtime.version().toString());
  }

  /** Maven writes it into the jar; classes that run from a build's folder have none. */
  private static String built() {
    try (InputStream stream = Version.class.getResourceAsStream(BUILD)) {
      if (stream == null) return "development";
      Properties build = new Properties();
      build.load(stream);
      return build.getProperty("version", "development");
    } catch (IOException unreadable) {
      return "development";
    }
  }
}
