package metaserver.application.lobby;

/** What a client says of itself as it enters (packet 103): whether it is busy, and what it runs. */
public record Arrival(boolean busy, int version, int build) {}
