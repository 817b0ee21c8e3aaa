package metaserver.persistence.postgres.ranking;

import java.util.List;
import java.util.stream.IntStream;
import metaserver.domain.ranking.CasteRule;
import metaserver.persistence.postgres.platform.SqlArray;

/**
 * What the rule says of a pass, for statements that award castes without knowing the rule.
 *
 * @param generation where the pass has its places
 * @param firsts the first position of each block, beside its caste in {@code castes}
 * @param novices the caste for each number of games up to {@code novice}
 */
record CasteColumns(long pass, int generation, int active, int novice, SqlArray firsts, SqlArray castes,
    SqlArray novices) {
  static CasteColumns of(long pass, int generation, CasteRule rule, int active) {
    List<CasteRule.Block> blocks = rule.blocks(active);
    return new CasteColumns(pass, generation, active, CasteRule.NOVICE_GAMES,
        SqlArray.numbers(blocks, CasteRule.Block::first),
        SqlArray.numbers(blocks, block -> block.caste().code()),
        SqlArray.numbers(IntStream.rangeClosed(0, CasteRule.NOVICE_GAMES).boxed().toList(),
            games -> CasteRule.novice(games).code()));
  }
}
