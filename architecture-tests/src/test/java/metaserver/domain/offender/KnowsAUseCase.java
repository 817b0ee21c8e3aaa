package metaserver.domain.offender;

import metaserver.application.identity.LogIn;

public record KnowsAUseCase(LogIn logIn) {}
