package metaserver.application.ignoring;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import metaserver.application.identity.LiveSession;
import metaserver.application.lobby.LiveRoom;
import metaserver.application.lobby.Member;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.ignoring.Ignore;
import metaserver.domain.ignoring.Ignore.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Whom each who is on line ignores, in memory. Any thread may ask, and whom nobody ignores costs a look into a map. One
 * thread at a time changes it.
 */
public final class Ignores {
  private final InstantSource clock;
  private final Map<PlayerId, List<Ignored>> lists = new ConcurrentHashMap<>();
  /** Who may ignore somebody that is found by this: a list that is there for the quick answer no. */
  private final Map<Object, Set<PlayerId>> owners = new ConcurrentHashMap<>();

  public Ignores(InstantSource clock) {
    this.clock = clock;
  }

  /** Whom he ignores now, in the order in which it began. */
  public List<Ignored> of(PlayerId owner) {
    Instant now = clock.instant();
    return lists.getOrDefault(owner, List.of()).stream().filter(ignored -> !ignored.isOver(now)).toList();
  }

  /** Begins it, instead of the same of before; false if his list is full. */
  public synchronized boolean add(PlayerId owner, Ignored ignored) {
    List<Ignored> others = of(owner).stream().filter(other -> !other.isOfTheSame(ignored)).toList();
    if (others.size() >= Ignore.MOST) return false;
    replace(owner, Stream.concat(others.stream(), Stream.of(ignored)).toList());
    return true;
  }

  public synchronized void remove(PlayerId owner, Ignored ignored) {
    replace(owner, of(owner).stream().filter(other -> !other.isOfTheSame(ignored)).toList());
  }

  /** He came, and brings his stored list. */
  synchronized void come(PlayerId owner, List<Ignored> stored) {
    replace(owner, stored);
  }

  synchronized void go(PlayerId owner) {
    replace(owner, List.of());
  }

  private void replace(PlayerId owner, List<Ignored> now) {
    List<Ignored> before = now.isEmpty() ? lists.remove(owner) : lists.put(owner, List.copyOf(now));
    now.forEach(ignored -> owners.merge(ignored.where(), Set.of(owner), Ignores::union));
    Set<Object> still = new LinkedHashSet<>();
    now.forEach(ignored -> still.add(ignored.where()));
    if (before == null) return;
    before.stream().map(Ignored::where).filter(where -> !still.contains(where)).forEach(where ->
        owners.computeIfPresent(where, (_, all) -> without(all, owner)));
  }

  private static Set<PlayerId> union(Set<PlayerId> some, Set<PlayerId> more) {
    Set<PlayerId> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return Set.copyOf(all);
  }

  private static @Nullable Set<PlayerId> without(Set<PlayerId> all, PlayerId one) {
    Set<PlayerId> left = new LinkedHashSet<>(all);
    left.remove(one);
    return left.isEmpty() ? null : Set.copyOf(left);
  }

  private boolean ignores(PlayerId owner, LiveSession other, Predicate<Kind> kinds) {
    List<Ignored> list = lists.get(owner);
    if (list == null) return false;
    Instant now = clock.instant();
    return list.stream().anyMatch(ignored -> kinds.test(ignored.kind()) && ignored.is(other) && !ignored.isOver(now));
  }

  /** Whether one blocks the other: what both say, and his games, are kept from the other. */
  public boolean blocks(PlayerId owner, LiveSession other) {
    return ignores(owner, other, kind -> kind == Kind.BLOCK);
  }

  /** Whether what somebody says is for a listener's ears. */
  public boolean hears(LiveSession listener, LiveSession speaker) {
    return !ignores(listener.player(), speaker, _ -> true) && !blocks(speaker.player(), listener);
  }

  /** Who in his room must not hear what he says; nearly always nobody. */
  public Collection<Member> deafTo(Member speaker) {
    LiveSession session = speaker.session();
    Set<PlayerId> some = owners.get(Ignored.whereabouts(session));
    List<Ignored> own = lists.get(session.player());
    if (some == null && own == null) return List.of();
    Set<Member> deaf = new LinkedHashSet<>();
    LiveRoom room = speaker.room();
    if (some != null) {
      some.stream().flatMap(owner -> room.find(owner).stream())
          .filter(member -> !hears(member.session(), session)).forEach(deaf::add);
    }
    if (own != null) deaf.addAll(hiddenFrom(speaker));
    deaf.remove(speaker);
    return deaf;
  }

  /** From whom in his room a player's games are kept; nearly always nobody. */
  public Collection<Member> hiddenFrom(Member host) {
    List<Ignored> own = lists.get(host.player().id());
    if (own == null || own.stream().noneMatch(ignored -> ignored.kind() == Kind.BLOCK)) return List.of();
    return host.room().members().stream().filter(member -> blocks(host.player().id(), member.session())).toList();
  }
}
