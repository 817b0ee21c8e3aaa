package metaserver.application.lobby;

import java.util.Collection;

/** All who listen in one room: those by their games and those by browsers. */
public record WholeAudience(Audience games, Audience browsers) implements Audience {
  @Override
  public void welcome(Seat seat, Welcome welcome) {
    games.welcome(seat, welcome);
    browsers.welcome(seat, welcome);
  }

  @Override
  public void announce(RoomEvent event) {
    games.announce(event);
    browsers.announce(event);
  }

  @Override
  public void announceExcept(Collection<? extends Seat> seats, RoomEvent event) {
    games.announceExcept(seats, event);
    browsers.announceExcept(seats, event);
  }

  @Override
  public void release(Seat seat) {
    games.release(seat);
    browsers.release(seat);
  }
}
