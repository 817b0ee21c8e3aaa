package metaserver.bootstrap.command;

import picocli.CommandLine.Command;

@Command(name = "ratings",
    description = "Rank players and show their ladders, void games, rate them again, and compare "
    + "rating systems, also while a server runs on the database.")
final class RatingsCommand {}
