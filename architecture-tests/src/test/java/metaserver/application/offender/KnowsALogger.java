package metaserver.application.offender;

import org.slf4j.Logger;

public record KnowsALogger(Logger log) {}
