package metaserver.bootstrap.command;

import picocli.CommandLine.Command;

@Command(name = "audit", description = "Look at what staff and the server did, and check that nobody changed it.")
final class AuditCommand {}
