package metaserver.persistence.memory.chat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import metaserver.domain.chat.ChatLog;
import metaserver.domain.chat.ChatSearch;
import metaserver.domain.chat.KeptLine;
import metaserver.domain.chat.SpokenLine;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomId;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** What was said, in memory: the last hundred thousand lines. */
public final class InMemoryChatLog implements ChatLog {
  private static final int MOST = 100_000;
  private static final Comparator<KeptLine> ORDER =
      Comparator.<KeptLine, Instant>comparing(kept -> kept.said().at()).thenComparingLong(KeptLine::number);

  private final InMemoryTransactions store;
  private final Table<Long, KeptLine> lines;

  public InMemoryChatLog(InMemoryTransactions store) {
    this.store = store;
    this.lines = new Table<>(store);
  }

  @Override
  public void add(List<SpokenLine> said) {
    store.locked(() -> {
      long number = lines.lastKey().orElse(0L);
      for (SpokenLine line : said) lines.put(++number, new KeptLine(number, line));
      long first = number - MOST;
      List<Long> oldest = lines.keys().takeWhile(key -> key <= first).toList();
      oldest.forEach(lines::remove);
      return oldest;
    });
  }

  @Override
  public List<KeptLine> search(ChatSearch search) {
    return store.locked(() -> lines.all().filter(kept -> matches(search, kept)).sorted(ORDER.reversed())
        .limit(search.limit()).toList());
  }

  private static boolean matches(ChatSearch search, KeptLine kept) {
    SpokenLine said = kept.said();
    return !said.at().isBefore(search.from()) && said.at().isBefore(search.until())
        && search.before().map(last -> ORDER.compare(kept, last) < 0).orElse(true)
        && search.room().map(said.room()::equals).orElse(true)
        && search.player().map(said.player()::equals).orElse(true)
        && search.nick().map(said.nick()::equalsIgnoreCase).orElse(true)
        && search.text().map(text -> lower(said.text()).contains(lower(text))).orElse(true);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public void prepare(YearMonth month) {}

  @Override
  public int forget(RoomId room, Instant before, int most) {
    return store.locked(() -> {
      List<Long> old = lines.all().filter(kept -> kept.said().room().equals(room) && kept.said().at().isBefore(before))
          .limit(most).map(KeptLine::number).toList();
      old.forEach(lines::remove);
      return old.size();
    });
  }

  @Override
  public List<YearMonth> dropBefore(YearMonth month) {
    return store.locked(() -> {
      List<YearMonth> gone = lines.all().map(InMemoryChatLog::month)
          .filter(month::isAfter).distinct().sorted().toList();
      lines.removeIf(kept -> gone.contains(month(kept)));
      return gone;
    });
  }

  private static YearMonth month(KeptLine kept) {
    return YearMonth.from(kept.said().at().atZone(ZoneOffset.UTC));
  }

  @Override
  public void forget(UserId user) {
    store.locked(() -> lines.removeIf(kept -> kept.said().player().equals(PlayerId.of(user))));
  }
}
