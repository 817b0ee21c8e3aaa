package metaserver.bootstrap.command;

import picocli.CommandLine.Command;

@Command(
    name = "metaserver",
    description = "The server that players of Myth II and Aleph One meet on. Without a command it serves.",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0   done",
      "  1   refused or failed; standard error says why",
      "  64  the command line is not understood",
      "  69  the database cannot be reached",
      "  78  a setting is unknown, malformed or missing"
    })
final class RootCommand {}
