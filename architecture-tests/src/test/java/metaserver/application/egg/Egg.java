package metaserver.application.egg;

import metaserver.domain.hen.Hen;

public record Egg(Hen layer) {}
