package metaserver.network.site;

import java.nio.file.Path;

/** The files that prove who this server is, both PEM: the chain with the server's own first, and the key (PKCS #8). */
public record Certificate(Path chain, Path key) {}
