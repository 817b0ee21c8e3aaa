package metaserver.application.announcements;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Member;
import metaserver.application.lobby.RoomEvent;
import metaserver.domain.announcements.Announcement;
import metaserver.domain.announcements.AnnouncementRepository;

/**
 * Brings announcements of other processes to the rooms, and says notices when it is time. That one is said is stored
 * first: a server that dies in between leaves it unsaid, and none says it twice. Run every few seconds.
 */
public final class FollowAnnouncements {
  private final AnnouncementBoard board;
  private final AnnouncementRepository announcements;
  private final BiConsumer<Predicate<Member>, RoomEvent> everywhere;
  private final InstantSource clock;

  /** @param everywhere tells something to those in all rooms of whom something is true */
  public FollowAnnouncements(AnnouncementBoard board, AnnouncementRepository announcements,
      BiConsumer<Predicate<Member>, RoomEvent> everywhere, InstantSource clock) {
    this.board = board;
    this.announcements = announcements;
    this.everywhere = everywhere;
    this.clock = clock;
  }

  public void follow() {
    board.refresh();
    Instant now = clock.instant();
    List<Announcement> due = board.current().stream().filter(each -> each.due(now).isPresent()).toList();
    for (Announcement notice : due) {
      if (announcements.say(notice.id(), notice.due(now).orElseThrow())) say(notice);
    }
  }

  private void say(Announcement notice) {
    for (String line : notice.terms().lines()) {
      everywhere.accept(member -> AnnouncementBoard.isFor(notice, member), new ServerLine(line));
    }
  }
}
