package metaserver.application.games;

import java.util.List;

/** The games that are listed now, in all open rooms of all servers. Any thread may ask. */
public interface GameDirectory {
  /** In no order. */
  List<ListedGame> games();
}
