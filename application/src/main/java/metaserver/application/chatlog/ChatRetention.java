package metaserver.application.chatlog;

import java.time.Duration;
import metaserver.domain.lobby.Room;

/**
 * For how long what is said in rooms is kept.
 *
 * @param days where a room does not say otherwise; 0: not at all
 */
public record ChatRetention(int days) {
  int of(Room room) {
    return room.chatLogDays().orElse(days);
  }

  Duration time(Room room) {
    return Duration.ofDays(of(room));
  }
}
