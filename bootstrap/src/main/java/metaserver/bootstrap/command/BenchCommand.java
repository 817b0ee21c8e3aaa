package metaserver.bootstrap.command;

import picocli.CommandLine.Command;

@Command(name = "bench", description = "Put load on a server, to see what a machine can carry.")
final class BenchCommand {}
