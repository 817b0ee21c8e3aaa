package metaserver.application.announcements;

import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import metaserver.application.chat.Call;
import metaserver.application.chat.Command;
import metaserver.application.chat.Errands;
import metaserver.domain.announcements.AnnouncementTerms;
import metaserver.domain.announcements.Kind;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Circle;
import metaserver.domain.identity.Permission;
import metaserver.domain.identity.User;
import metaserver.domain.moderation.Period;

/** Setting the message of the day by a typed command: in all rooms, or in one's own by who may do so there only. */
public final class MessageOfTheDay {
  private final Announce announce;
  private final AnnouncementBoard board;
  private final Errands errands;
  private final InstantSource clock;

  public MessageOfTheDay(Announce announce, AnnouncementBoard board, Errands errands, InstantSource clock) {
    this.announce = announce;
    this.board = board;
    this.errands = errands;
    this.clock = clock;
  }

  public Command command() {
    return Command.of(Permission.ANNOUNCE, "motd", "[TEXT]",
        "Sets the message of the day, of all rooms if you may; without a text tells what it is.", this::set);
  }

  private void set(Call call) {
    if (call.rest().isEmpty()) {
      List<String> now = board.messageFor(call.caller());
      if (now.isEmpty()) call.answer("There is no message of the day.");
      now.forEach(call::answer);
    } else if (call.rest().length() > AnnouncementTerms.MAX_TEXT) {
      call.answer("A message of the day has at most " + AnnouncementTerms.MAX_TEXT + " characters.");
    } else {
      User staff = call.caller().session().user().orElseThrow();
      boolean everywhere = staff.roles().allow(Permission.ANNOUNCE, OptionalInt.empty());
      OptionalInt room = everywhere ? OptionalInt.empty() : OptionalInt.of(call.caller().room().room().id().value());
      AnnouncementTerms terms = new AnnouncementTerms(Kind.MOTD, Circle.ALL, room, 0, call.rest(),
          Period.forGood(clock.instant()), false, Party.of(staff));
      errands.answer(call.caller(), () -> List.of("The message of the day is set, as announcement "
          + announce.replace(terms).id() + (everywhere ? ", in all rooms." : ", in this room.")));
    }
  }
}
