package metaserver.application.ignoring;

import java.time.Instant;
import java.util.Optional;
import metaserver.application.identity.LiveSession;
import metaserver.domain.identity.Household;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.ignoring.Ignore.Kind;

/**
 * One whom somebody on line ignores. A guest is met again under any name: by his session, and whoever comes from his
 * address as a guest after this began.
 *
 * @param where what he is found by: an account's number, a guest's household
 * @param name as he was called
 * @param since when it began
 * @param until when it ends; empty for never
 */
public record Ignored(Object where, PlayerId player, String name, Kind kind, Instant since, Optional<Instant> until) {
  /** Of somebody on line. */
  public static Ignored of(LiveSession other, String name, Kind kind, Instant since, Optional<Instant> until) {
    return new Ignored(whereabouts(other), other.player(), name, kind, since, until);
  }

  static Object whereabouts(LiveSession session) {
    return session.player().isGuest() ? Household.of(session.session().address()) : session.player();
  }

  boolean isOver(Instant now) {
    return until.filter(end -> !now.isBefore(end)).isPresent();
  }

  /** Whether this is he. */
  public boolean is(LiveSession session) {
    return player.equals(session.player())
        || (session.player().isGuest() && where.equals(whereabouts(session))
            && session.session().createdAt().isAfter(since));
  }

  boolean isOfTheSame(Ignored other) {
    return kind == other.kind && player.equals(other.player);
  }
}
