package metaserver.domain.egg;

public record Shell() {}
