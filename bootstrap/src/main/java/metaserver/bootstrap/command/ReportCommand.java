package metaserver.bootstrap.command;

import picocli.CommandLine.Command;

@Command(name = "report", description = "Read and close what players reported.")
final class ReportCommand {}
