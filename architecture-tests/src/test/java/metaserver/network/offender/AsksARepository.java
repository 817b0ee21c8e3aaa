package metaserver.network.offender;

import metaserver.domain.identity.UserRepository;

public record AsksARepository(UserRepository users) {}
