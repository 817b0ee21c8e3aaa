package metaserver.bootstrap.offender;

public record AbstractRoom() {}
