package metaserver.persistence.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Where the PostgreSQL programs come from. */
public sealed interface PostgresBinaries {

  /** The directory with bin, lib and share, unpacked below the given one unless it is there already. */
  Path home(Path below) throws IOException;

  /** The archive for this machine on the class path. */
  record OnClassPath() implements PostgresBinaries {
    @Override
    public Path home(Path below) throws IOException {
      URL found = PostgresBinaries.class.getResource("/" + archive());
      if (found == null || !(found.openConnection() instanceof JarURLConnection connection)) {
        throw new EmbeddedPostgresException("the PostgreSQL programs for this machine (" + archive() + ") are not in"
            + " this distribution; build it for this platform or use another PostgreSQL with --database postgres");
      }
      try (ZipFile jar = connection.getJarFile()) {
        return unpacked(jar, connection.getJarEntry(), below);
      }
    }
  }

  /** The archive for this machine inside a published jar. */
  record InJar(Path jar) implements PostgresBinaries {
    @Override
    public Path home(Path below) throws IOException {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        ZipEntry entry = zip.getEntry(archive());
        if (entry == null) {
          throw new EmbeddedPostgresException(jar + " holds no " + archive());
        }
        return unpacked(zip, entry, below);
      }
    }
  }

  /** Programs that are unpacked already. */
  record Unpacked(Path home) implements PostgresBinaries {
    @Override
    public Path home(Path below) {
      return home;
    }
  }

  /** The programs that a path holds: an unpacked directory, a .txz, or a published jar. */
  static PostgresBinaries at(Path path) {
    if (Files.isDirectory(path)) {
      return new Unpacked(path);
    }
    return path.toString().endsWith(".jar") ? new InJar(path) : new InTxz(path);
  }

  /** The archive as it is. */
  record InTxz(Path txz) implements PostgresBinaries {
    @Override
    public Path home(Path below) throws IOException {
      Path home = below.resolve("postgres-of-txz");
      if (!Files.isDirectory(home)) {
        try (InputStream packed = Files.newInputStream(txz)) {
          Txz.unpack(packed, home);
        }
      }
      return home;
    }
  }

  /** The directory is named by the archive's checksum, which the jar's index has: nothing is read to find it. */
  private static Path unpacked(ZipFile jar, ZipEntry archive, Path below) throws IOException {
    Path home = below.resolve("postgres-" + HexFormat.of().toHexDigits((int) archive.getCrc()));
    if (!Files.isDirectory(home)) {
      try (InputStream txz = jar.getInputStream(archive)) {
        Txz.unpack(txz, home);
      }
    }
    return home;
  }

  /** The archive's published name for this machine, such as postgres-linux-x86_64.txz. */
  private static String archive() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    String processor = switch (System.getProperty("os.arch", "")) {
      case "aarch64" -> "arm_64";
      case "amd64" -> "x86_64";
      case String other -> other;
    };
    return "postgres-" + os + "-" + processor + ".txz";
  }
}
