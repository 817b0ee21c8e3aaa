package metaserver.bootstrap.offender;

public record RoomManager() {}
