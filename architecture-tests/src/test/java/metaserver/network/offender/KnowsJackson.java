package metaserver.network.offender;

import tools.jackson.databind.ObjectMapper;

public record KnowsJackson(ObjectMapper mapper) {}
