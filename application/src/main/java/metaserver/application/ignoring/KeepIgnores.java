package metaserver.application.ignoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.UserId;
import metaserver.domain.ignoring.Ignore;
import metaserver.domain.ignoring.Ignore.Kind;
import metaserver.domain.ignoring.IgnoreRepository;
import metaserver.domain.store.StoreUnavailable;

/**
 * Stores what accounts changed of their lists. A change is taken down when it is made, since the list in memory comes
 * and goes with its owner's sessions, and stays so until the store has it. Any thread may call.
 */
public final class KeepIgnores {
  private final IgnoreRepository stored;
  private final Map<UserId, Map<Whom, Optional<Ignore>>> wished = new ConcurrentHashMap<>();
  private final ReentrantLock[] lists = Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

  public KeepIgnores(IgnoreRepository stored) {
    this.stored = stored;
  }

  /** Takes down that this is in his list from now on. Nothing happens for guests. Never blocks. */
  public void begun(PlayerId owner, Ignored ignored) {
    owner.user().ifPresent(ours -> ignored.player().user().ifPresent(theirs -> wish(ours,
        new Whom(theirs, ignored.kind()), Optional.of(new Ignore(ours, theirs, ignored.kind(), ignored.until())))));
  }

  /** The same of what is no longer in it. */
  public void ended(PlayerId owner, Ignored ignored) {
    owner.user().ifPresent(ours -> ignored.player().user().ifPresent(
        theirs -> wish(ours, new Whom(theirs, ignored.kind()), Optional.empty())));
  }

  private void wish(UserId owner, Whom whom, Optional<Ignore> wish) {
    change(owner, list -> list.put(whom, wish));
  }

  /** Stores what was taken down of an owner; false if the store is away: then it is tried again later. Blocks on it. */
  public boolean store(PlayerId owner) {
    try {
      owner.user().ifPresent(this::store);
      return true;
    } catch (StoreUnavailable _) {
      return false;
    }
  }

  /** Stores what could not be stored before. Run now and then. Blocks on the store, and throws if it is away. */
  public void storeAll() {
    wished.keySet().forEach(this::store);
  }

  private void store(UserId owner) {
    ReentrantLock lock = lists[owner.value() % lists.length];
    lock.lock();
    try {
      wished.getOrDefault(owner, Map.of()).forEach((whom, wish) -> store(owner, whom, wish));
    } finally {
      lock.unlock();
    }
  }

  private void store(UserId owner, Whom whom, Optional<Ignore> wish) {
    boolean away = false;
    try {
      wish.ifPresentOrElse(stored::put, () -> stored.remove(owner, whom.other(), whom.kind()));
    } catch (StoreUnavailable e) {
      away = true;
      throw e;
    } finally {
      if (!away) change(owner, list -> list.remove(whom, wish)); // unless he wishes something else meanwhile
    }
  }

  private void change(UserId owner, Consumer<Map<Whom, Optional<Ignore>>> how) {
    wished.compute(owner, (_, before) -> {
      Map<Whom, Optional<Ignore>> list = before == null ? new LinkedHashMap<>() : new LinkedHashMap<>(before);
      how.accept(list);
      return list.isEmpty() ? null : list;
    });
  }

  private record Whom(UserId other, Kind kind) {}
}
