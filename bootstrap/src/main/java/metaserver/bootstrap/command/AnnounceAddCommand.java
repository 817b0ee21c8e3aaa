package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.announcements.Announcement;
import metaserver.domain.announcements.AnnouncementTerms;
import metaserver.domain.announcements.Kind;
import metaserver.domain.identity.Circle;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.moderation.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "add", description = "Announce something: to whoever enters a room, or in the rooms at a moment.")
final class AnnounceAddCommand implements Action {
  private final Store store;
  @Parameters(index = "0", paramLabel = "TEXT", description = "What to say; \\n begins another line.")
  private String text = "";
  @Option(names = "--as", paramLabel = "motd|welcome|notice",
      description = "motd: the message of the day (the default), of which a newcomer sees the weightiest; "
          + "welcome: said to newcomers, too; notice: said in the rooms at --from.")
  private Kind kind = Kind.MOTD;
  @Option(names = "--to", paramLabel = "all|guests|registered|staff", description = "Whom. Default: all.")
  private Circle circle = Circle.ALL;
  @Option(names = "--room", paramLabel = "ROOM", converter = RoomArgument.Converter.class,
      description = "In this room only.")
  private Optional<RoomId> room = Optional.empty();
  @Option(names = "--priority", paramLabel = "NUMBER", description = "From -100 to 100, the highest first. Default: 0.")
  private int priority;
  @Option(names = "--from", paramLabel = "TIME", converter = Moment.class,
      description = "From when, by UTC, such as 2030-01-31T20:00:00. Default: now.")
  private Optional<Instant> from = Optional.empty();
  @Option(names = "--until", paramLabel = "TIME", converter = Moment.class,
      description = "Until when. Default: for good.")
  private Optional<Instant> until = Optional.empty();
  @Option(names = "--weekly", description = "Say a notice again each week, at the same time.")
  private boolean weekly;
  @Mixin private final ByOption by = new ByOption();

  AnnounceAddCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> {
      AnnouncementDesk desk = installation.announcements();
      if (room.filter(id -> installation.rooms().find(id).isEmpty()).isPresent()) {
        throw new CommandFailure(ExitCode.ERROR, "there is no room " + room.get());
      }
      Announcement added = desk.announce().announce(terms(desk.clock().instant()));
      out.println(AnnouncementRow.of(added, desk.clock().instant()).line());
      return ExitCode.OK;
    });
  }

  private AnnouncementTerms terms(Instant now) {
    try {
      return new AnnouncementTerms(kind, circle, room.map(id -> OptionalInt.of(id.value())).orElse(OptionalInt.empty()),
          priority, text.replace("\\n", "\n"), new Period(from.orElse(now), until), weekly, by.party());
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
  }
}
