package metaserver.persistence.memory.hen;

import metaserver.persistence.postgres.egg.Egg;

public record Hen(Egg cameFrom) {}
