package metaserver.persistence.offender;

import picocli.CommandLine;

public record KnowsTheCommandLine(CommandLine line) {}
