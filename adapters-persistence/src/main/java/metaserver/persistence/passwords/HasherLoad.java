package metaserver.persistence.passwords;

/**
 * How busy the hasher is.
 *
 * @param hashing at work now
 * @param waiting in the queue now
 * @param hashed since the start
 * @param refused sent away since the start
 */
public record HasherLoad(int hashing, int waiting, long hashed, long refused) {}
