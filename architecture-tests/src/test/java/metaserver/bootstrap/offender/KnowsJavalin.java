package metaserver.bootstrap.offender;

import io.javalin.Javalin;

public record KnowsJavalin(Javalin server) {}
