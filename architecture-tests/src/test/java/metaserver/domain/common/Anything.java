package metaserver.domain.common;

public record Anything() {}
