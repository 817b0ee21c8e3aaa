package metaserver.domain.chat;

/**
 * A line as it is kept.
 *
 * @param number unlike any other's; puts lines of one moment in order
 */
public record KeptLine(long number, SpokenLine said) {}
