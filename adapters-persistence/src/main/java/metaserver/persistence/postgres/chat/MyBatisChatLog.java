package metaserver.persistence.postgres.chat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metaserver.application.transaction.Transactions;
import metaserver.domain.chat.ChatLog;
import metaserver.domain.chat.ChatSearch;
import metaserver.domain.chat.KeptLine;
import metaserver.domain.chat.SpokenLine;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomId;
import metaserver.persistence.postgres.platform.PostgresStore;
import metaserver.persistence.postgres.platform.SqlArray;
import metaserver.persistence.postgres.platform.ValueHandlers;

/**
 * What was said, in PostgreSQL. Words that are said often are found by reading backwards, rare ones by an index of
 * words, which knows no order: so the latest lines are read, and only if too few of them match is the index asked for
 * what was said before.
 */
public final class MyBatisChatLog implements ChatLog {
  private static final int AHEAD = 3;
  private static final int DEPTH = 50_000;

  private final ChatMapper lines;
  private final Transactions transactions;

  public MyBatisChatLog(PostgresStore store) {
    lines = store.mapper(ChatMapper.class);
    transactions = store.transactions();
  }

  @Override
  public void add(List<SpokenLine> said) {
    lines.add(
        SqlArray.texts(said, line -> ValueHandlers.offset(line.at()).toString()),
        SqlArray.numbers(said, line -> line.room().value()),
        SqlArray.numbers(said, line -> line.player().value()),
        SqlArray.texts(said, SpokenLine::nick),
        SqlArray.texts(said, SpokenLine::text));
  }

  @Override
  public List<KeptLine> search(ChatSearch search) {
    ChatRange range = ChatRange.of(search);
    return transactions.inTransaction(() -> {
      lines.planEachTime();
      if (range.player().isPresent()) return lines.ofPlayer(range);
      if (range.nick().isPresent()) return lines.ofNick(range);
      if (range.words().isEmpty()) return walk(range);
      return horizon(range).map(depth -> far(range, depth)).orElseGet(() -> walk(range));
    });
  }

  private List<KeptLine> far(ChatRange range, Instant horizon) {
    List<KeptLine> found = new ArrayList<>(walk(range.since(horizon)));
    if (found.size() < range.limit()) found.addAll(lines.byWords(range.until(horizon, range.limit() - found.size())));
    return found;
  }

  private Optional<Instant> horizon(ChatRange range) {
    return range.room().isPresent() ? lines.horizonInRoom(range, DEPTH) : lines.horizon(range, DEPTH);
  }

  private List<KeptLine> walk(ChatRange range) {
    return range.room().isPresent() ? lines.walkRoom(range) : lines.walk(range);
  }

  @Override
  public void prepare(YearMonth month) {
    lines.prepare(month.atDay(1), AHEAD);
  }

  @Override
  public int forget(RoomId room, Instant before, int most) {
    return lines.forgetRoom(room, before, most);
  }

  @Override
  public List<YearMonth> dropBefore(YearMonth month) {
    return lines.dropBefore(month.atDay(1)).stream().map(YearMonth::from).toList();
  }

  @Override
  public void forget(UserId user) {
    lines.forgetPlayer(PlayerId.of(user));
  }
}
