package metaserver.bootstrap.command;

import picocli.CommandLine.Command;

@Command(name = "chatlog", description = "Look for what was said in rooms whose lines are kept.")
final class ChatlogCommand {}
