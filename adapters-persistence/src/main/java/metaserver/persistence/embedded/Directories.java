package metaserver.persistence.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** What is done to whole trees of files. */
final class Directories {
  private Directories() {}

  static void delete(Path tree) throws IOException {
    if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      walk(tree, Files::delete);
    }
  }

  static void giveTo(Path tree, int uid) throws IOException {
    walk(tree, path -> {
      Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
    });
  }

  static int owner(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether the owner is a user that this machine has a name for. */
  static boolean isOwnerNamed(Path path) throws IOException {
    return !Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName().equals(Integer.toString(owner(path)));
  }

  /** Applies the step to every file below the tree, then to its directory: children first. */
  private static void walk(Path tree, Step step) throws IOException {
    Files.walkFileTree(tree, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        step.on(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
        if (failure != null) {
          throw failure;
        }
        step.on(directory);
        return FileVisitResult.CONTINUE;
      }
    });
  }

  private interface Step {
    void on(Path path) throws IOException;
  }
}
