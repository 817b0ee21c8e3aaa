package metaserver.bootstrap.command;

import picocli.CommandLine.Command;

@Command(name = "db", description = "Move the embedded database to a newer PostgreSQL, or into another one.")
final class DbCommand {}
