package metaserver.persistence.memory.announcements;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import metaserver.domain.announcements.Announcement;
import metaserver.domain.announcements.AnnouncementRepository;
import metaserver.domain.announcements.AnnouncementTerms;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** Announcements in memory. */
public final class InMemoryAnnouncementRepository implements AnnouncementRepository {
  private final InMemoryTransactions store;
  private final Table<Integer, Announcement> announcements;

  public InMemoryAnnouncementRepository(InMemoryTransactions store) {
    this.store = store;
    this.announcements = new Table<>(store);
  }

  @Override
  public Announcement add(AnnouncementTerms terms) {
    return store.locked(() -> {
      int id = announcements.lastKey().orElse(0) + 1;
      Announcement added = new Announcement(id, terms, Optional.empty(), Optional.empty());
      announcements.put(id, added);
      return added;
    });
  }

  @Override
  public Optional<Announcement> find(int id) {
    return store.locked(() -> announcements.get(id));
  }

  @Override
  public List<Announcement> current(Instant now, int limit) {
    return latest(each -> each.isCurrent(now), limit);
  }

  @Override
  public List<Announcement> list(int before, int limit) {
    return latest(each -> each.id() < before, limit);
  }

  private List<Announcement> latest(Predicate<Announcement> which, int limit) {
    return store.locked(() -> announcements.all().filter(which)
        .sorted(Comparator.comparingInt(Announcement::id).reversed()).limit(limit).toList());
  }

  @Override
  public Optional<Announcement> end(int id, Announcement.Ending ending) {
    return store.locked(() -> {
      Optional<Announcement> ended = open(id).map(each -> each.ended(ending));
      ended.ifPresent(each -> announcements.put(id, each));
      return ended;
    });
  }

  @Override
  public boolean say(int id, Instant moment) {
    return store.locked(() -> {
      Optional<Announcement> unsaid = open(id).filter(each -> each.said().map(moment::isAfter).orElse(true));
      unsaid.ifPresent(each -> announcements.put(id, each.saidFor(moment)));
      return unsaid.isPresent();
    });
  }

  private Optional<Announcement> open(int id) {
    return announcements.get(id).filter(each -> each.ended().isEmpty());
  }

  @Override
  public void rename(UserId staff, Username name) {
    store.locked(() -> {
      announcements.changeAll(each -> each.renaming(staff, name));
      return name;
    });
  }
}
