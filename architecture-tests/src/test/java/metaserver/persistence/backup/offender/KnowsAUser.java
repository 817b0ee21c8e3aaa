package metaserver.persistence.backup.offender;

import metaserver.domain.identity.User;

public record KnowsAUser(User user) {}
