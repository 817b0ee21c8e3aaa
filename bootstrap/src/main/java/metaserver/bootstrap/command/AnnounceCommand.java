package metaserver.bootstrap.command;

import picocli.CommandLine.Command;

@Command(name = "announce", description = "Let the server tell players something, also while it runs on the database.")
final class AnnounceCommand {}
