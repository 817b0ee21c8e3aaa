package metaserver.bootstrap.hen;

import metaserver.bootstrap.egg.Egg;

public record Hen(Egg cameFrom) {}
