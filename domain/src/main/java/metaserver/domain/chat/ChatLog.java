package metaserver.domain.chat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomId;

/** Keeps what was said in rooms. */
public interface ChatLog {
  /** All of them or none. */
  void add(List<SpokenLine> lines);

  /** Those that match, the latest first. */
  List<KeptLine> search(ChatSearch search);

  /** Makes room for a month and the two after it, if the store needs that; lines of other months are kept as well. */
  void prepare(YearMonth month);

  /** Removes what was said in a room before a moment, at most about so many lines; returns how many it was. */
  int forget(RoomId room, Instant before, int most);

  /** Removes all earlier months at once, and says which those were. */
  List<YearMonth> dropBefore(YearMonth month);

  /** Removes what an account said. */
  void forget(UserId user);
}
