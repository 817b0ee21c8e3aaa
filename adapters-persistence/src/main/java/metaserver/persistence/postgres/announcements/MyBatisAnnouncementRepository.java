package metaserver.persistence.postgres.announcements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.domain.announcements.Announcement;
import metaserver.domain.announcements.AnnouncementRepository;
import metaserver.domain.announcements.AnnouncementTerms;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;
import metaserver.persistence.postgres.platform.PostgresStore;

/** Announcements in PostgreSQL. */
public final class MyBatisAnnouncementRepository implements AnnouncementRepository {
  private final AnnouncementMapper announcements;

  public MyBatisAnnouncementRepository(PostgresStore store) {
    announcements = store.mapper(AnnouncementMapper.class);
  }

  @Override
  public Announcement add(AnnouncementTerms terms) {
    int id = announcements.add(terms, boxed(terms.room()), terms.issuer().shownName());
    return new Announcement(id, terms, Optional.empty(), Optional.empty());
  }

  private static Optional<Integer> boxed(OptionalInt room) {
    return room.isPresent() ? Optional.of(room.getAsInt()) : Optional.empty();
  }

  @Override
  public Optional<Announcement> find(int id) {
    return announcements.find(id);
  }

  @Override
  public List<Announcement> current(Instant now, int limit) {
    return announcements.current(now, limit);
  }

  @Override
  public List<Announcement> list(int before, int limit) {
    return announcements.list(before, limit);
  }

  @Override
  public Optional<Announcement> end(int id, Announcement.Ending ending) {
    return announcements.end(id, ending, ending.by(), ending.by().shownName());
  }

  @Override
  public boolean say(int id, Instant moment) {
    return announcements.say(id, moment) == 1;
  }

  @Override
  public void rename(UserId staff, Username name) {
    announcements.renameIssuer(staff, name);
    announcements.renameEnder(staff, name);
  }
}
