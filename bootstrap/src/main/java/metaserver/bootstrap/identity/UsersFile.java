package metaserver.bootstrap.identity;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import metaserver.domain.identity.NameKey;

/** The accounts of the memory database: UTF-8, one a line, blank lines and those that begin with {@code #} skipped. */
public final class UsersFile {
  private UsersFile() {}

  /** The accounts of a file, or all that is wrong with it. Never shows a hash. */
  public static Reading read(Path file) {
    try {
      return parsed(file, Files.readAllLines(file));
    } catch (NoSuchFileException missing) {
      return new Refused(List.of("users file " + file + ": there is no such file"));
    } catch (CharacterCodingException notText) {
      return new Refused(List.of("users file " + file + ": it is not UTF-8"));
    } catch (IOException unreadable) {
      return new Refused(List.of("users file " + file + ": " + unreadable.getMessage()));
    }
  }

  private static Reading parsed(Path file, List<String> lines) {
    List<UserLine> accounts = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    Set<NameKey> names = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) continue;
      String place = "users file " + file + ", line " + (i + 1) + ": ";
      UserLine.read(lines.get(i)).ifPresentOrElse(
          account -> {
            if (names.add(account.username().key())) accounts.add(account);
            else complaints.add(place + "the name '" + account.username() + "' is there twice");
          },
          () -> complaints.add(place + "it is not name:hash or name:hash:admin as \"metaserver user hash\" makes it"));
    }
    return complaints.isEmpty() ? new Read(accounts) : new Refused(complaints);
  }

  /** What came of reading the file. */
  public sealed interface Reading {}

  /** All accounts, in the order of the file. */
  public record Read(List<UserLine> accounts) implements Reading {
    public Read {
      accounts = List.copyOf(accounts);
    }
  }

  /** One line for each thing that is wrong. */
  public record Refused(List<String> complaints) implements Reading {
    public Refused {
      complaints = List.copyOf(complaints);
    }
  }
}
