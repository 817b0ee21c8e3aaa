package metaserver.persistence.backup;

import java.nio.file.Path;

/** A good backup: where it is, and what it says of itself. */
public record StoredBackup(Path path, Manifest manifest) {}
