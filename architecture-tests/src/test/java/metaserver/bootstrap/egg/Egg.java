package metaserver.bootstrap.egg;

import metaserver.bootstrap.hen.Hen;

public record Egg(Hen layer) {}
