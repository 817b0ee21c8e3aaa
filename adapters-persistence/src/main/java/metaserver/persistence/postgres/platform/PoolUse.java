package metaserver.persistence.postgres.platform;

/**
 * How the pool of connections is used.
 *
 * @param active connections at work now
 * @param idle connections that are free now
 * @param waiting callers that wait for one now
 * @param most connections at the most
 * @param handed connections handed out since the start
 * @param waitedSeconds how long callers waited for those in all
 * @param refused callers that got none in time since the start
 */
public record PoolUse(int active, int idle, int waiting, int most, long handed, double waitedSeconds, long refused) {}
