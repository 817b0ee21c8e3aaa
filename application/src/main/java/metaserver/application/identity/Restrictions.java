package metaserver.application.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import metaserver.domain.identity.Restriction;
import metaserver.domain.identity.Scope;

/** What one session is kept from. Each time that it shows is counted. */
public final class Restrictions {
  public static final Restrictions NONE = new Restrictions(List.of(), _ -> {});

  private final List<Restriction> longestFirst;
  private final Consumer<Restriction> counted;

  /** @param counted told each time somebody is turned away; any thread may call, and nothing may wait there */
  public Restrictions(List<Restriction> all, Consumer<Restriction> counted) {
    this.longestFirst = all.stream().sorted(Comparator.comparing(Restriction::end).reversed()).toList();
    this.counted = counted;
  }

  public boolean areNone() {
    return longestFirst.isEmpty();
  }

  /** What forbids it, the one that lasts longest. */
  public Optional<Restriction> on(Scope what, OptionalInt room, Instant now) {
    for (Restriction each : longestFirst) {
      if (each.forbids(what, room, now)) return Optional.of(each);
    }
    return Optional.empty();
  }

  /** The same, of somebody who has just tried. */
  Optional<Restriction> refuse(Scope what, OptionalInt room, Instant now) {
    Optional<Restriction> found = on(what, room, now);
    found.ifPresent(counted);
    return found;
  }
}
