package metaserver.application.moderation;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import metaserver.domain.identity.Restriction;
import metaserver.domain.moderation.BanId;

/** How often each ban turned somebody away since it was last stored: a flood of attempts costs a number, not rows. */
public final class Rejections {
  private final Map<BanId, Long> counts = new ConcurrentHashMap<>();

  void count(Restriction why) {
    if (why.reference().isPresent()) add(new BanId(why.reference().getAsInt()), 1);
  }

  void add(BanId ban, long times) {
    counts.merge(ban, times, Long::sum);
  }

  /** Those to be stored now. */
  Map<BanId, Long> take() {
    Map<BanId, Long> taken = new HashMap<>();
    for (BanId ban : counts.keySet()) counts.computeIfPresent(ban, (id, times) -> {
      taken.put(id, times);
      return null;
    });
    return taken;
  }
}
