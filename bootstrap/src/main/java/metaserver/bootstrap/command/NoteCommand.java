package metaserver.bootstrap.command;

import picocli.CommandLine.Command;

@Command(name = "note", description = "Write down something of an account for staff, and read it.")
final class NoteCommand {}
