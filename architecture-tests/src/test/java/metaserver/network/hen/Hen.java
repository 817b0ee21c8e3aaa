package metaserver.network.hen;

import metaserver.network.egg.Egg;

public record Hen(Egg cameFrom) {}
