package metaserver.domain.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import metaserver.domain.identity.Caste;

/**
 * Which caste a player has. Who played up to {@link #NOVICE_GAMES} ranked games has the caste of a novice; the others
 * are active and have castes by their position among themselves: eight places with names, then a share for each caste.
 */
public enum CasteRule {
  /** A block without anybody is skipped; who is behind all blocks has caste 3. */
  DEFAULT,
  /** As the first server did it: with 9 to 16 active players everybody behind the named places has caste 11. */
  ORIGINAL;

  /** With more games a player is active. */
  public static final int NOVICE_GAMES = 3;
  /** How many breakpoints there are; the last three are always 0. */
  public static final int BREAKPOINTS = 12;

  private static final List<Integer> NAMED = List.of(16, 15, 14, 13, 13, 12, 12, 12);
  private static final int FIRST_SHARED = 11;
  private static final int LAST_SHARED = 3;
  private static final List<Integer> PERCENT = List.of(6, 7, 9, 10, 11, 12, 14, 15, 16);

  /** The caste of somebody who is not active. */
  public static Caste novice(int games) {
    return new Caste(Math.min(games, 2));
  }

  public static boolean isActive(int games) {
    return games > NOVICE_GAMES;
  }

  /** The blocks of so many active players from the best on, none of them empty; the last reaches to the end. */
  public List<Block> blocks(int active) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < Math.min(active, NAMED.size()); i++) add(blocks, i + 1, NAMED.get(i));
    int first = NAMED.size() + 1;
    for (int caste = FIRST_SHARED; caste > LAST_SHARED && first <= active; caste--) {
      int size = size(active, caste);
      if (size > 0) add(blocks, first, caste);
      first += size;
    }
    if (first <= active) add(blocks, first, LAST_SHARED);
    return List.copyOf(blocks);
  }

  private int size(int active, int caste) {
    int size = (int) ((long) active * PERCENT.get(FIRST_SHARED - caste) / 100);
    return switch (this) {
      case DEFAULT -> size;
      case ORIGINAL -> size == 0 ? active : size; // its counter ran below 0 and met nobody's turn again
    };
  }

  private static void add(List<Block> blocks, int first, int caste) {
    if (blocks.isEmpty() || blocks.getLast().caste().code() != caste) blocks.add(new Block(first, new Caste(caste)));
  }

  /** The caste of an active player at a position from 1 on. */
  public Caste at(int position, int active) {
    return blocks(active).reversed().stream().filter(block -> block.first() <= position).findFirst().orElseThrow()
        .caste();
  }

  /**
   * What the lowest player above each shared caste has: entry 0 for caste 3, entry 8 for caste 11. 0 for a caste that
   * nobody has.
   *
   * @param numberAt the public number at a position from 1 on
   */
  public List<Integer> breakpoints(int active, IntUnaryOperator numberAt) {
    int[] points = new int[BREAKPOINTS];
    blocks(active).stream().filter(block -> block.caste().code() <= FIRST_SHARED)
        .forEach(block -> points[block.caste().code() - LAST_SHARED] = numberAt.applyAsInt(block.first() - 1));
    return IntStream.of(points).boxed().toList();
  }

  /**
   * Players of one caste who follow one another.
   *
   * @param first the position of the best of them, from 1 on
   */
  public record Block(int first, Caste caste) {}
}
