package metaserver.application.ignoring;

import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.UserId;
import metaserver.domain.ignoring.Ignore;
import metaserver.domain.ignoring.Ignore.Kind;
import metaserver.domain.ignoring.IgnoreRepository;

/**
 * Stores what somebody changed of his list, once it holds in memory. Two changes may come here in any order: each
 * stores what is so by now. Blocks on the store.
 */
public final class KeepIgnores {
  private final Ignores ignores;
  private final IgnoreRepository stored;
  private final ReentrantLock[] lists = Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

  public KeepIgnores(Ignores ignores, IgnoreRepository stored) {
    this.ignores = ignores;
    this.stored = stored;
  }

  /** Does nothing for guests. */
  public void keep(PlayerId owner, PlayerId other, Kind kind) {
    owner.user().ifPresent(ours -> other.user().ifPresent(theirs -> keep(ours, theirs, kind)));
  }

  private void keep(UserId owner, UserId other, Kind kind) {
    ReentrantLock lock = lists[owner.value() % lists.length];
    lock.lock();
    try {
      ignores.of(PlayerId.of(owner)).stream()
          .filter(ignored -> ignored.kind() == kind && ignored.player().equals(PlayerId.of(other))).findAny()
          .ifPresentOrElse(
              ignored -> stored.put(new Ignore(owner, other, kind, ignored.until())),
              () -> stored.remove(owner, other, kind));
    } finally {
      lock.unlock();
    }
  }
}
