package metaserver.network.players;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import metaserver.application.ranking.PlayerRecord;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.LadderOverview;
import metaserver.domain.ranking.LadderSummary;
import metaserver.domain.ranking.LadderSummary.Reach;
import metaserver.domain.ranking.Standing;

/** Standings and ladders as packet 17 puts them: what does not fit into a field is as much as fits. */
public final class Figures {
  private static final long MAX_U32 = 0xFFFF_FFFFL;

  private Figures() {}

  public static Scores scores(PlayerRecord player) {
    return new Scores(score(player, Ladder.UNRANKED), ranked(player),
        kinds().map(kind -> score(player, new Ladder(kind))).toList());
  }

  /** The caste stands here and nowhere else. */
  private static Score ranked(PlayerRecord player) {
    Score score = score(player, Ladder.RANKED);
    return score.ranked(player.user().caste().code(), player.highestCaste());
  }

  private static Score score(PlayerRecord player, Ladder ladder) {
    return player.standing(ladder).map(standing -> score(player, standing)).orElse(Score.NONE);
  }

  private static Score score(PlayerRecord player, Standing standing) {
    var career = standing.career();
    return new Score(s16(career.games()), s16(career.wins()), s16(career.losses()), s16(career.ties()),
        s32(career.damageGiven()), s32(career.damageTaken()), s16(career.disconnects()),
        s16(player.order().of(standing.rating())), 0, s16(player.order().highest(standing)), 0,
        player.position(standing.ladder()));
  }

  /** Orders are not ranked, and neither is what is played outside the ranking. */
  public static Overall overall(Optional<LadderOverview> overview) {
    return overview.map(seen -> new Overall(seen.pass().users(), 0, ranks(seen.ladders()), GameRanks.NONE))
        .orElse(Overall.NONE);
  }

  private static GameRanks ranks(List<LadderSummary> ladders) {
    return new GameRanks(GameRank.NONE, rank(ladders.get(Ladder.RANKED.code())),
        kinds().map(ladders::get).map(Figures::rank).toList());
  }

  private static GameRank rank(LadderSummary ladder) {
    return new GameRank(ladder.leader().map(Object::toString).orElse(""), spread(ladder.number()),
        spread(ladder.games()),
        spread(ladder.wins()), spread(ladder.damageGiven()), spread(ladder.damageTaken()));
  }

  private static Spread spread(Reach reach) {
    return new Spread(Math.min(reach.average(), MAX_U32), Math.min(reach.best(), MAX_U32));
  }

  private static Stream<Integer> kinds() {
    return IntStream.range(0, Scores.KINDS).boxed();
  }

  private static int s16(int value) {
    return Math.min(value, Short.MAX_VALUE);
  }

  private static int s32(long value) {
    return (int) Math.min(value, Integer.MAX_VALUE);
  }
}
