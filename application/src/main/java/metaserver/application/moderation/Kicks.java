package metaserver.application.moderation;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import metaserver.application.identity.LiveSession;
import metaserver.domain.identity.Household;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Restriction;
import metaserver.domain.identity.Scope;
import metaserver.domain.identity.UserId;

/** Who was asked to leave a room during the last minute. A guest is known by his address, to other guests' cost. */
public final class Kicks {
  static final Duration LASTS = Duration.ofSeconds(60);

  private final List<Kick> latest = new CopyOnWriteArrayList<>();

  void add(LiveSession session, int room, Instant now) {
    latest.removeIf(kick -> kick.isOver(now));
    latest.add(new Kick(session.player(), Household.of(session.session().address()), new Restriction(
        Scope.ROOM, OptionalInt.of(room), Optional.of(now.plus(LASTS)), OptionalInt.empty(),
        "You were asked to leave this room. Come back in a minute.")));
  }

  /** @param account empty for a guest */
  List<Restriction> of(Optional<UserId> account, InetAddress address, Instant now) {
    if (latest.isEmpty()) return List.of();
    return latest.stream()
        .filter(kick -> !kick.isOver(now) && kick.concerns(account, address)).map(Kick::restriction).toList();
  }

  private record Kick(PlayerId player, Household household, Restriction restriction) {
    boolean isOver(Instant now) {
      return restriction.until().filter(now::isBefore).isEmpty();
    }

    boolean concerns(Optional<UserId> account, InetAddress from) {
      return account.equals(player.user()) && (account.isPresent() || household.equals(Household.of(from)));
    }
  }
}
