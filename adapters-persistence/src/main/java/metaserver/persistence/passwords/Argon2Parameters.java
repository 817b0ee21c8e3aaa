package metaserver.persistence.passwords;

/**
 * How much work a hash takes.
 *
 * @param memory in KiB
 * @param passes over that memory
 * @param lanes of it
 */
public record Argon2Parameters(int memory, int passes, int lanes) {
  public static final Argon2Parameters USUAL = new Argon2Parameters(19 * 1024, 2, 1);

  /** More would let one stored hash take the server down. */
  private static final int MOST_MEMORY = 1024 * 1024;

  /** KiB that a thread keeps from one hash to the next. */
  static final int MOST_KEPT = 64 * 1024;

  public Argon2Parameters {
    if (lanes < 1 || lanes > 16 || passes < 1 || passes > 100 || memory < 8 * lanes || memory > MOST_MEMORY) {
      throw new IllegalArgumentException("argon2id takes 8 KiB a lane to 1 GiB, 1 to 100 passes and 1 to 16 lanes,"
          + " not m=" + memory + ",t=" + passes + ",p=" + lanes);
    }
  }
}
