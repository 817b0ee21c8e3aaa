package metaserver.network.offender;

import io.micrometer.core.instrument.MeterRegistry;

public record KnowsMicrometer(MeterRegistry registry) {}
