package metaserver.bootstrap.command;

import picocli.CommandLine.Command;

@Command(name = "ban", description = "Ban accounts and networks, also while a server runs on the database.")
final class BanCommand {}
