package metaserver.bootstrap.command;

import picocli.CommandLine.Command;

@Command(
    name = "bench",
    description = "Put load on a server, to see what a machine can carry. For a server of one's own: its players would "
        + "notice. Clients of a load on 127.0.0.1 come from addresses all over 127.0.0.0/8.")
final class BenchCommand {}
