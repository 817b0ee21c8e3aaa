package metaserver.application.chatlog;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import metaserver.domain.chat.ChatLog;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomRepository;

/** Removes what was said longer ago than it is kept: whole months if no room keeps them, else room by room. */
public final class ForgetChat {
  private static final int BATCH = 5000;

  private final ChatLog log;
  private final RoomRepository rooms;
  private final ChatRetention retention;
  private final InstantSource clock;

  public ForgetChat(ChatLog log, RoomRepository rooms, ChatRetention retention, InstantSource clock) {
    this.log = log;
    this.rooms = rooms;
    this.retention = retention;
    this.clock = clock;
  }

  /** Returns how many lines it removed one by one. */
  public long forget() {
    Instant now = clock.instant();
    List<Room> all = rooms.all();
    Duration longest = Duration.ofDays(all.stream().mapToInt(retention::of).max().orElse(0));
    log.dropBefore(YearMonth.from(now.minus(longest).atZone(ZoneOffset.UTC)));
    return all.stream().mapToLong(room -> forget(room, now.minus(retention.time(room)))).sum();
  }

  private long forget(Room room, Instant before) {
    long removed = 0;
    for (int some = log.forget(room.id(), before, BATCH); some > 0; some = log.forget(room.id(), before, BATCH)) {
      removed += some;
    }
    return removed;
  }
}
