package metaserver.application.connections;

import java.util.List;
import java.util.Optional;

/** The connections that are open. Any thread may ask, and none of those that serve players is waited for. */
public interface Connections {
  /** In the order in which they came. */
  List<OpenConnection> look();

  Optional<OpenConnection> find(long number);

  /** Cuts one, soon. Nothing happens if it is gone already. */
  void end(long number);
}
