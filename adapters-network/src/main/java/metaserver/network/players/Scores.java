package metaserver.network.players;

import static metaserver.network.wire.Fields.list;

import java.util.Collections;
import java.util.List;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;

/** The scores of a player or of his order: outside the ranking, in it, and in it by kind of game. */
public record Scores(Score unranked, Score ranked, List<Score> byScoring) {
  /** Kinds of game on the wire; more than are played. */
  public static final int KINDS = 16;

  public static final Scores NONE = new Scores(Score.NONE, Score.NONE, Collections.nCopies(KINDS, Score.NONE));

  public static final Codec<Scores> CODEC = Layout.of(
      Score.CODEC, Scores::unranked,
      Score.CODEC, Scores::ranked,
      list(KINDS, Score.CODEC), Scores::byScoring,
      Scores::new);
}
