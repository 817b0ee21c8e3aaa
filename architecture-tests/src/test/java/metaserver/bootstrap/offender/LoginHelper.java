package metaserver.bootstrap.offender;

public record LoginHelper() {}
