package metaserver.application.flood;

import java.time.Duration;

/**
 * How often something may happen.
 *
 * @param burst how often at once
 * @param refill how long until once more
 */
public record Rate(int burst, Duration refill) {}
