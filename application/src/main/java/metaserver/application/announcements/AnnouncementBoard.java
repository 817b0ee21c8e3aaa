package metaserver.application.announcements;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import metaserver.application.lobby.Member;
import metaserver.application.lobby.WelcomeLines;
import metaserver.domain.announcements.Announcement;
import metaserver.domain.announcements.AnnouncementRepository;
import metaserver.domain.announcements.Kind;

/** The announcements that matter now, in memory, since rooms do not wait for the store. Any thread may ask. */
public final class AnnouncementBoard implements WelcomeLines {
  /** More at a time would be read by nobody. */
  private static final int MOST = 1000;

  private final AnnouncementRepository announcements;
  private final List<String> usual;
  private final InstantSource clock;
  private volatile List<Announcement> current = List.of();

  /** @param usual the message of the day where there is no other */
  public AnnouncementBoard(AnnouncementRepository announcements, List<String> usual, InstantSource clock) {
    this.announcements = announcements;
    this.usual = List.copyOf(usual);
    this.clock = clock;
  }

  /** Reads them again; of two who do so the later sees the later state. Blocks on the store. */
  public synchronized void refresh() {
    current = announcements.current(clock.instant(), MOST).stream().sorted(Announcement.BY_WEIGHT).toList();
  }

  List<Announcement> current() {
    return current;
  }

  /** The message of the day, and behind it whatever else fits. */
  @Override
  public List<String> linesFor(Member newcomer) {
    return Stream.concat(messageFor(newcomer).stream(),
        fitting(Kind.WELCOME, newcomer).flatMap(each -> each.terms().lines().stream())).toList();
  }

  List<String> messageFor(Member reader) {
    return fitting(Kind.MOTD, reader).findFirst().map(each -> each.terms().lines()).orElse(usual);
  }

  private Stream<Announcement> fitting(Kind kind, Member reader) {
    Instant now = clock.instant();
    return current.stream().filter(each -> each.terms().kind() == kind && each.isInForce(now)
        && each.isFor(reader.session().user(), reader.room().room().id().value()));
  }
}
