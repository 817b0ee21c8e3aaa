package metaserver.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The files of one database cluster below a data directory: cluster/, password and postgres.log. */
record Cluster(Path data) {
  static final String USER = "myth";
  static final String DATABASE = "myth_db";
  private static final int PASSWORD_BYTES = 24;
  private static final int FIRST_WITH_BUILTIN_LOCALE = 17;

  Path directory() {
    return data.resolve("cluster");
  }

  Path log() {
    return data.resolve("postgres.log");
  }

  PostgresAddress address(int port) {
    try {
      return new PostgresAddress("127.0.0.1", port, USER, Files.readString(passwordFile()).strip(), DATABASE);
    } catch (IOException e) {
      throw new EmbeddedPostgresException(passwordFile() + " cannot be read (" + e.getMessage()
          + "); it holds the password of the embedded PostgreSQL in " + data + " (--data)", e);
    }
  }

  boolean exists() {
    return Files.exists(directory().resolve("PG_VERSION"));
  }

  /** The major version that wrote the files. */
  String version() throws IOException {
    return Files.readString(directory().resolve("PG_VERSION")).strip();
  }

  /** Makes the cluster aside and renames it, so that a broken first start leaves nothing behind. */
  void create(Installation installation, PostgresTuning tuning) throws IOException {
    Path unfinished = data.resolve("cluster.unfinished");
    Path secret = data.resolve("password.unfinished");
    Directories.delete(unfinished);
    Files.deleteIfExists(secret);
    Files.createDirectory(
        unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(secret, randomPassword() + "\n");
    installation.runAs().own(unfinished);
    installation.runAs().own(secret);
    initialise(installation, unfinished, secret, tuning);
    Files.move(secret, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
    Files.move(unfinished, directory(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void initialise(Installation installation, Path unfinished, Path secret, PostgresTuning tuning)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-D", unfinished.toString(), "-U", USER, "-A", "scram-sha-256",
        "--pwfile=" + secret, "-E", "UTF8", "--no-locale"));
    if (installation.major() >= FIRST_WITH_BUILTIN_LOCALE) {
      arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    }
    if (!tuning.durable()) {
      arguments.add("--no-sync");
    }
    require("initdb", Command.run(installation.sessionCommand("initdb", arguments), ""));
    List<String> single = List.of("--single", "-D", unfinished.toString(), "-c", "exit_on_error=on", "postgres");
    require("postgres --single",
        Command.run(installation.sessionCommand("postgres", single), "CREATE DATABASE " + DATABASE + "\n"));
  }

  private void require(String program, Command ended) {
    if (!ended.succeeded()) {
      throw new EmbeddedPostgresException(program + " could not create the database in " + data + " (--data): "
          + ended.complaint());
    }
  }

  Path passwordFile() {
    return data.resolve("password");
  }

  private static String randomPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
