package metaserver.bootstrap.command;

import picocli.CommandLine.Command;

@Command(name = "db", description = "Look after the database, move it to a newer PostgreSQL, or into another one.")
final class DbCommand {}
