package metaserver.application.complaints;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import metaserver.application.chat.Witness;
import metaserver.application.lobby.Member;
import metaserver.domain.chat.SpokenLine;
import metaserver.domain.chat.Utterance;
import metaserver.domain.complaints.ContextLine;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.lobby.RoomId;

/**
 * What was said last, in memory alone: in each room, and in whispers between each two. The whispers of the two who were
 * silent longest make way when there are too many. Any thread may ask.
 */
public final class RecentLines implements Witness {
  static final int ROOM_LINES = 30;
  static final int WHISPERS = 50;
  static final int MOST_WHISPERS = 50_000;
  static final Duration REMEMBERED = Duration.ofMinutes(15);

  private final InstantSource clock;
  private final Map<RoomId, Deque<SpokenLine>> rooms = new ConcurrentHashMap<>();
  private final Map<Pair, Whispers> whispers = new LinkedHashMap<>(16, 0.75f, true);
  private int whispered;

  public RecentLines(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void said(Member speaker, Utterance words) {
    SpokenLine line = Witness.line(speaker, words, clock.instant());
    Deque<SpokenLine> room = rooms.computeIfAbsent(line.room(), _ -> new ArrayDeque<>(ROOM_LINES));
    synchronized (room) {
      if (room.size() == ROOM_LINES) room.removeFirst();
      room.addLast(line);
    }
  }

  @Override
  public synchronized void whispered(Member speaker, Member listener, Utterance words) {
    Deque<SpokenLine> between = whispers
        .computeIfAbsent(Pair.of(speaker.player().id(), listener.player().id()), _ -> new Whispers()).lines;
    between.addLast(Witness.line(speaker, words, clock.instant()));
    whispered++;
    if (between.size() > WHISPERS) {
      between.removeFirst();
      whispered--;
    }
    for (Iterator<Whispers> eldest = whispers.values().iterator(); whispered > MOST_WHISPERS; ) {
      whispered -= eldest.next().lines.size();
      eldest.remove();
    }
  }

  /** What a room heard last, and what was whispered between two; the oldest first. */
  List<ContextLine> before(RoomId room, PlayerId one, Optional<PlayerId> other) {
    List<ContextLine> all = new ArrayList<>();
    Deque<SpokenLine> said = rooms.getOrDefault(room, new ArrayDeque<>());
    synchronized (said) {
      said.forEach(line -> all.add(new ContextLine(false, line)));
    }
    other.ifPresent(him -> between(one, him).forEach(line -> all.add(new ContextLine(true, line))));
    return all;
  }

  private synchronized List<SpokenLine> between(PlayerId one, PlayerId other) {
    Whispers between = whispers.get(Pair.of(one, other));
    return between == null ? List.of() : List.copyOf(between.lines);
  }

  /** Forgets what was whispered between two who are both away for a while. Run every minute. */
  public synchronized void forgetAbsent(Predicate<PlayerId> onLine) {
    Instant now = clock.instant();
    for (Iterator<Map.Entry<Pair, Whispers>> each = whispers.entrySet().iterator(); each.hasNext(); ) {
      Map.Entry<Pair, Whispers> entry = each.next();
      Whispers between = entry.getValue();
      if (onLine.test(entry.getKey().lower) || onLine.test(entry.getKey().higher)) {
        between.absentSince = Optional.empty();
      } else if (between.absentSince.isEmpty()) {
        between.absentSince = Optional.of(now);
      } else if (!between.absentSince.get().plus(REMEMBERED).isAfter(now)) {
        whispered -= between.lines.size();
        each.remove();
      }
    }
  }

  /** Two players, whoever speaks. */
  private record Pair(PlayerId lower, PlayerId higher) {
    static Pair of(PlayerId one, PlayerId other) {
      return one.value() < other.value() ? new Pair(one, other) : new Pair(other, one);
    }
  }

  private static final class Whispers {
    private final Deque<SpokenLine> lines = new ArrayDeque<>();
    private Optional<Instant> absentSince = Optional.empty();
  }
}
