package metaserver.application.moderation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.Presence;
import metaserver.domain.moderation.BanId;
import metaserver.domain.moderation.BanRepository;
import metaserver.domain.moderation.BanRepository.Change;

/**
 * Brings to those on line what was banned or lifted by another process, and stores how often bans turned somebody away.
 * Run every few seconds; costs two statements while nothing happens.
 */
public final class FollowBans {
  private static final int MANY = 500;
  private static final int UNKNOWN = -1;

  private final BanRepository bans;
  private final Doorkeeper doorkeeper;
  private final Rejections rejections;
  private final Presence presence;
  private final InstantSource clock;
  private int seen = UNKNOWN;

  public FollowBans(
      BanRepository bans, Doorkeeper doorkeeper, Rejections rejections, Presence presence, InstantSource clock) {
    this.bans = bans;
    this.doorkeeper = doorkeeper;
    this.rejections = rejections;
    this.presence = presence;
    this.clock = clock;
  }

  /** A slow run may overlap the next. */
  public synchronized void follow() {
    Instant now = clock.instant();
    doorkeeper.networksBanned(bans.anyOnNetworks(now)); // before the changes: a guest may come in meanwhile
    catchUp();
    presence.all().stream().filter(session -> !session.restrictions().areNone())
        .forEach(session -> session.reconsider(now)); // a room may count games since
    store();
  }

  private void catchUp() {
    List<Change> changes = seen == UNKNOWN ? List.of() : bans.changedSince(seen, MANY);
    if (seen == UNKNOWN || changes.size() == MANY) {
      int last = bans.lastChange();
      doorkeeper.look(_ -> true);
      seen = last;
    } else if (!changes.isEmpty()) {
      doorkeeper.look(session -> changes.stream().anyMatch(change -> concerns(change, session)));
      seen = changes.getLast().number();
    }
  }

  private static boolean concerns(Change change, LiveSession session) {
    return Doorkeeper.concerns(change.ban().terms().subject(), session);
  }

  private void store() {
    Map<BanId, Long> counted = rejections.take();
    boolean stored = false;
    try {
      bans.countRejections(counted);
      stored = true;
    } finally {
      if (!stored) counted.forEach(rejections::add);
    }
  }
}
