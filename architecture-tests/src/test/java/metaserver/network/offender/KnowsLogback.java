package metaserver.network.offender;

import ch.qos.logback.classic.Logger;

public record KnowsLogback(Logger log) {}
