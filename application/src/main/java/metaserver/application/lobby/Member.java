package metaserver.application.lobby;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.application.identity.Eviction;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.Stay;
import metaserver.domain.identity.Permission;
import metaserver.domain.identity.Restriction;
import metaserver.domain.identity.Scope;
import metaserver.domain.identity.User;
import metaserver.domain.lobby.Badge;
import metaserver.domain.lobby.Player;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.Visitor;
import metaserver.domain.text.Blob;

/** Somebody in a room. But for ending and refreshing it belongs to the room's thread. */
public final class Member implements Stay {
  private final LiveRoom room;
  private final LiveSession session;
  private final Seat seat;
  private Player player;
  private boolean deaf;
  private Optional<Blob> gameSession = Optional.empty();

  Member(LiveRoom room, LiveSession session, Seat seat, Player player) {
    this.room = room;
    this.session = session;
    this.seat = seat;
    this.player = player;
  }

  public LiveRoom room() {
    return room;
  }

  public LiveSession session() {
    return session;
  }

  public Seat seat() {
    return seat;
  }

  /** As the others see him. */
  public Player player() {
    return player;
  }

  public boolean isDeaf() {
    return deaf;
  }

  /** What all who play one Aleph One game say when they begin (packet 107): sixteen bytes, the same from each. */
  public Optional<Blob> gameSession() {
    return gameSession;
  }

  /** The game he played is over; what he said then tells nothing of his next one. */
  public void forgetGameSession() {
    gameSession = Optional.empty();
  }

  /** Tells him alone. */
  public void hear(RoomEvent event) {
    seat.hear(event);
  }

  @Override
  public void end(Eviction why) {
    room.execute(() -> room.dismiss(this, why));
  }

  @Override
  public void refreshed() {
    room.execute(() -> room.rank(this));
  }

  /** Whether something is allowed to him in this room. */
  public boolean may(Permission permission) {
    return session.user().map(User::roles)
        .filter(roles -> roles.allow(permission, OptionalInt.of(room.room().id().value()))).isPresent();
  }

  @Override
  public void restricted(Instant now) {
    room.execute(() -> room.reconsider(this, now));
  }

  /** What forbids him something he has just tried here; the attempt is counted. */
  public Optional<Restriction> refusal(Scope what, Instant now) {
    return session.refusal(what, OptionalInt.of(room.room().id().value()), now);
  }

  static Badge badge(LiveSession session, Room room) {
    Optional<User> user = session.user().filter(_ -> session.showsBadge());
    if (user.isEmpty()) return Badge.NONE;
    if (user.get().admin()) return Badge.ADMINISTRATOR;
    return user.get().roles().allow(Permission.SHOW_BADGE, OptionalInt.of(room.id().value())) ? Badge.MODERATOR : Badge.NONE;
  }

  static Visitor visitor(LiveSession session) {
    return new Visitor(session.family(), session.caste());
  }

  void becomes(Player shown) {
    player = shown;
  }

  void plays(Optional<Blob> session) {
    gameSession = session;
  }

  void deafen(boolean now) {
    deaf = now;
    seat.deafen(now);
  }
}
