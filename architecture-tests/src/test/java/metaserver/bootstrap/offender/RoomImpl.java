package metaserver.bootstrap.offender;

public record RoomImpl() {}
