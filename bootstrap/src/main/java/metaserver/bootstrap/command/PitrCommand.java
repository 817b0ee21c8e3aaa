package metaserver.bootstrap.command;

import picocli.CommandLine.Command;

@Command(name = "pitr",
    description = "Point-in-time recovery of the embedded database: go back to a moment, or try the way.")
final class PitrCommand {}
