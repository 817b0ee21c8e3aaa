package metaserver.domain.hen;

import metaserver.domain.egg.Shell;

public record Hen(Shell cameFrom) {}
