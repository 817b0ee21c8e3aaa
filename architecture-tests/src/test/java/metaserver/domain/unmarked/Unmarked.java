package metaserver.domain.unmarked;

public record Unmarked() {}
