package metaserver.application.ranking;

import java.time.InstantSource;
import metaserver.domain.ranking.CasteRule;
import metaserver.domain.ranking.LadderPass;
import metaserver.domain.ranking.LadderRepository;
import metaserver.domain.ranking.PublicNumber;

/** The ranking pass: puts everybody in order and gives out castes. Blocks for seconds on a large store. */
public final class RankPlayers {
  private final LadderRepository ladders;
  private final PublicNumber order;
  private final CasteRule castes;
  private final InstantSource clock;

  public RankPlayers(LadderRepository ladders, PublicNumber order, CasteRule castes, InstantSource clock) {
    this.ladders = ladders;
    this.order = order;
    this.castes = castes;
    this.clock = clock;
  }

  public LadderPass rank() {
    return ladders.rank(order, castes, clock.instant());
  }
}
