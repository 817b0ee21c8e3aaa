package metaserver.application.lobby;

import java.util.List;

/** What the server says to a newcomer in a room. Asked on the room's thread; must not wait. */
@FunctionalInterface
public interface WelcomeLines {
  List<String> linesFor(Member newcomer);
}
