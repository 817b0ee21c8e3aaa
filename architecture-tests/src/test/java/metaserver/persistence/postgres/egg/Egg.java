package metaserver.persistence.postgres.egg;

import metaserver.persistence.memory.hen.Hen;

public record Egg(Hen layer) {}
