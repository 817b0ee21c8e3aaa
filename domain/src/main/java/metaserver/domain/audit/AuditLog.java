package metaserver.domain.audit;

import java.util.List;

/** Keeps what was done; nothing of it is ever changed. */
public interface AuditLog {
  /** Keeps it, in the transaction of what was done. */
  void add(Deed deed);

  /** The last ones, the latest first. */
  List<Deed> latest(int limit);
}
