package metaserver.persistence.postgres.ranking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.CasteRule;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.LadderOverview;
import metaserver.domain.ranking.LadderPage;
import metaserver.domain.ranking.LadderPass;
import metaserver.domain.ranking.LadderRepository;
import metaserver.domain.ranking.LadderSummary;
import metaserver.domain.ranking.PlayerPlaces;
import metaserver.domain.ranking.PublicNumber;
import metaserver.persistence.postgres.platform.PostgresStore;
import metaserver.persistence.postgres.platform.SpringTransactions;

/** Ladders in PostgreSQL. */
public final class MyBatisLadderRepository implements LadderRepository {
  private final LadderMapper ladders;
  private final LadderPassMapper passes;
  private final CasteAwards awards;
  private final SpringTransactions transactions;

  public MyBatisLadderRepository(PostgresStore store) {
    ladders = store.mapper(LadderMapper.class);
    passes = store.mapper(LadderPassMapper.class);
    transactions = store.transactions();
    awards = new CasteAwards(store.mapper(CasteMapper.class), transactions);
  }

  @Override
  public LadderPass rank(PublicNumber order, CasteRule castes, Instant at) {
    transactions.requireNone("a ranking pass");
    awards.award(new RankingPass(passes, transactions, order, castes, at).run());
    return lastPass().orElseThrow();
  }

  @Override
  public Optional<LadderPass> lastPass() {
    return ladders.lastPass().map(LadderMapper.Ranked::pass);
  }

  @Override
  public Optional<LadderPage> page(Ladder ladder, int after, int limit) {
    return page(ladders.page(ladder, after, limit));
  }

  @Override
  public Optional<LadderPage> around(Ladder ladder, UserId user, int eachSide) {
    return page(ladders.around(ladder, user, eachSide));
  }

  @Override
  public Optional<PlayerPlaces> placesOf(UserId user) {
    return ladders.placesOf(user);
  }

  @Override
  public Optional<LadderOverview> overview() {
    List<LadderMapper.Summed> rows = ladders.summaries();
    Map<Ladder, LadderSummary> summaries = rows.stream().flatMap(row -> row.summary().stream())
        .collect(Collectors.toMap(LadderSummary::ladder, Function.identity()));
    return rows.stream().findFirst().map(row -> new LadderOverview(row.pass(), Ladder.RANKED_ONES.stream()
        .map(ladder -> summaries.getOrDefault(ladder, LadderSummary.none(ladder))).toList()));
  }

  private static Optional<LadderPage> page(List<LadderMapper.Placed> rows) {
    return rows.stream().findFirst()
        .map(row -> new LadderPage(row.pass(), rows.stream().flatMap(placed -> placed.place().stream()).toList()));
  }
}
