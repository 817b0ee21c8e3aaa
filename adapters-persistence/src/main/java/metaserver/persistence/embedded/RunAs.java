package metaserver.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/**
 * Under whose identity PostgreSQL runs, since it refuses to run as root.
 *
 * @param prefix words before the command
 * @param uid who must own the cluster, if that is not the caller
 */
record RunAs(List<String> prefix, OptionalInt uid) {
  /** The kernel's "nobody": owns no other file, and is there in every container's range of ids. */
  static final int NOBODY = 65534;

  /** Whether the kernel lets this process make a user namespace; many containers forbid it. */
  static boolean namespacesAllowed() {
    return Command.succeeds(List.of("unshare", "-U", "true"));
  }

  private static RunAs caller() {
    return new RunAs(List.of(), OptionalInt.empty());
  }

  /**
   * The identity for this process.
   *
   * @param own a file that this process has just made
   * @param cluster the cluster's directory, which may not be there yet; its owner goes on owning it
   */
  static RunAs choose(Path own, Path cluster, BooleanSupplier namespaces) throws IOException {
    if (Directories.owner(own) != 0) {
      return Directories.isOwnerNamed(own) || !namespaces.getAsBoolean() ? caller() : inNamespace();
    }
    int owner = Files.exists(cluster) ? Directories.owner(cluster) : 0;
    if (owner != 0) {
      return as(owner);
    }
    return namespaces.getAsBoolean() ? inNamespace() : as(NOBODY);
  }

  /** Inside, everyone is nobody: so neither root, nor a number without a name, which initdb refuses as well. */
  private static RunAs inNamespace() {
    return new RunAs(List.of("unshare", "-U"), OptionalInt.empty());
  }

  private static RunAs as(int uid) {
    String id = Integer.toString(uid);
    return new RunAs(List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups"), OptionalInt.of(uid));
  }

  /** Gives a cluster, or a file for one, to whom PostgreSQL runs as. */
  void own(Path tree) throws IOException {
    if (uid.isPresent() && Directories.owner(tree) != uid.getAsInt()) {
      Directories.giveTo(tree, uid.getAsInt());
    }
  }

  /** Refuses a directory that PostgreSQL cannot enter, naming the outermost closed one. */
  void requireEntry(Path directory) {
    if (prefix.isEmpty() || enters(directory)) {
      return;
    }
    Path closed = directory;
    for (Path outer = directory.getParent(); outer != null && !enters(outer); outer = outer.getParent()) {
      closed = outer;
    }
    throw new EmbeddedPostgresException(closed + " is closed to " + name()
        + ", as whom PostgreSQL runs since it refuses root; open it (chmod a+x) or choose another place with --data");
  }

  private boolean enters(Path directory) {
    return Command.succeeds(words(List.of("test", "-x", directory.toString())));
  }

  private String name() {
    return uid.isPresent() ? "uid " + uid.getAsInt() : "this user without its privileges";
  }

  List<String> words(List<String> command) {
    List<String> words = new ArrayList<>(prefix);
    words.addAll(command);
    return words;
  }
}
