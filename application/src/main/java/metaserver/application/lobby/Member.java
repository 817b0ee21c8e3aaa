package metaserver.application.lobby;

import java.time.Instant;
import java.util.List;
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
  private Optional<Seat> mirror = Optional.empty();
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

  /** By what he came in. */
  public Seat seat() {
    return seat;
  }

  /** The browser that listens along to his game, and speaks for him. */
  public Optional<Seat> mirror() {
    return mirror;
  }

  List<Seat> seats() {
    return mirror.map(browser -> List.of(seat, browser)).orElse(List.of(seat));
  }

  void mirrorTo(Optional<Seat> browser) {
    mirror = browser;
  }

  /** As the others see him. */
  public Player player() {
    return player;
  }

  /** Whether his game listens to nothing, since he plays. */
  public boolean isDeaf() {
    return deaf;
  }

  /** Whether somebody listens for him. */
  public boolean canHear() {
    return !deaf || mirror.isPresent();
  }

  /** Whether he cannot be torn from his game: he plays, or others are about to join him. */
  boolean isBoundToGame() {
    return deaf || player.busy() || room.games().hosts(this);
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
    overhear(event);
  }

  /** Tells the browser alone what his game knows already. */
  public void overhear(RoomEvent event) {
    mirror.ifPresent(browser -> browser.hear(event));
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
    return user.get().roles().allow(Permission.SHOW_BADGE, OptionalInt.of(room.id().value()))
        ? Badge.MODERATOR
        : Badge.NONE;
  }

  /** As the doors of rooms see him. */
  Visitor visitor() {
    return new Visitor(player.family(), session.caste());
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
