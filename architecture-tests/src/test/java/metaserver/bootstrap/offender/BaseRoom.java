package metaserver.bootstrap.offender;

public record BaseRoom() {}
