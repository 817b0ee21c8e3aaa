package metaserver.domain.audit;

import java.time.LocalDate;

/**
 * A deed as it is kept.
 *
 * @param day under which it is sealed: its own, or a later one if that was sealed already
 * @param number unlike any other's; later deeds have mostly higher ones
 */
public record KeptDeed(LocalDate day, long number, Deed deed) {}
