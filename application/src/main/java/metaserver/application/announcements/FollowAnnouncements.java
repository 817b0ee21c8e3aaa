package metaserver.application.announcements;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import metaserver.application.lobby.Listeners;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Messenger;
import metaserver.domain.announcements.Announcement;
import metaserver.domain.announcements.AnnouncementRepository;

/**
 * Brings announcements of other processes to the rooms, and says notices when it is time. That one is said is stored
 * first: a server that dies in between leaves it unsaid, and none says it twice. Run every few seconds.
 */
public final class FollowAnnouncements {
  private final AnnouncementBoard board;
  private final AnnouncementRepository announcements;
  private final Messenger messenger;
  private final InstantSource clock;

  public FollowAnnouncements(
      AnnouncementBoard board, AnnouncementRepository announcements, Messenger messenger, InstantSource clock) {
    this.board = board;
    this.announcements = announcements;
    this.messenger = messenger;
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
    Listeners whom = new Listeners.InCircle(notice.terms().circle(), notice.terms().room());
    notice.terms().lines().forEach(line -> messenger.tell(whom, new ServerLine(line)));
  }
}
