package metaserver.bootstrap.command;

import picocli.CommandLine.Command;

@Command(name = "room", description = "Add, change and list rooms, also while a server runs on the database.")
final class RoomCommand {}
