package metaserver.bootstrap.command;

import picocli.CommandLine.Command;

@Command(name = "user", description = "Open, change and list accounts, also while a server runs on the database.")
final class UserCommand {}
