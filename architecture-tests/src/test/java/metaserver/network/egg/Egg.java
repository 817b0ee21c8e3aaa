package metaserver.network.egg;

import metaserver.network.hen.Hen;

public record Egg(Hen layer) {}
