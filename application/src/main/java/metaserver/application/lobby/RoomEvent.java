package metaserver.application.lobby;

/** Something that those in a room hear of. Each feature adds a sealed kind of its own. */
public interface RoomEvent {}
