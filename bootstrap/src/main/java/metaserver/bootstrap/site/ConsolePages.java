package metaserver.bootstrap.site;

import java.time.InstantSource;
import java.util.List;
import metaserver.application.announcements.Announce;
import metaserver.application.announcements.BrowseAnnouncements;
import metaserver.application.announcements.EndAnnouncement;
import metaserver.application.audit.ReadDeeds;
import metaserver.application.chatlog.SearchChat;
import metaserver.application.complaints.BrowseReports;
import metaserver.application.complaints.CloseReport;
import metaserver.application.identity.FindUsers;
import metaserver.application.lobby.AddRoom;
import metaserver.application.lobby.BrowseRooms;
import metaserver.application.lobby.EditRoom;
import metaserver.application.ranking.VoidGame;
import metaserver.application.settlement.BrowseGames;
import metaserver.network.site.Section;
import metaserver.network.site.console.AnnouncementsDesk;
import metaserver.network.site.console.AuditDesk;
import metaserver.network.site.console.BansDesk;
import metaserver.network.site.console.ChatDesk;
import metaserver.network.site.console.Console;
import metaserver.network.site.console.GamesDesk;
import metaserver.network.site.console.ReportsDesk;
import metaserver.network.site.console.RoomsDesk;
import metaserver.network.site.console.SecondThoughts;
import metaserver.network.site.console.ServerDesk;
import metaserver.network.site.console.UsersDesk;
import metaserver.network.site.games.RoomNames;

/** The parts of the console: a line for each. */
record ConsolePages(SecondThoughts thoughts, UsersDesk.UseCases accounts, BansDesk.UseCases bans,
    Rooms rooms, Words words, Logs logs,
    VoidGame voidGame, ServerDesk server, InstantSource clock) {
  Section section(RoomNames names, FindUsers users, BrowseGames games) {
    return new Console(List.of(
        new UsersDesk(accounts, thoughts, clock),
        new BansDesk(bans, names, thoughts, clock),
        new ReportsDesk(logs.reports, logs.close, names),
        new AnnouncementsDesk(words.browse, words.announce, words.end, names, clock),
        new RoomsDesk(rooms.browse, rooms.add, rooms.edit, thoughts),
        new GamesDesk(games, voidGame, users, thoughts),
        new AuditDesk(logs.deeds),
        new ChatDesk(logs.chat, users, names),
        server));
  }

  /** What is done with rooms. */
  record Rooms(BrowseRooms browse, AddRoom add, EditRoom edit) {}

  /** What is announced. */
  record Words(BrowseAnnouncements browse, Announce announce, EndAnnouncement end) {}

  /** What was done, said and reported. */
  record Logs(ReadDeeds deeds, SearchChat chat, BrowseReports reports, CloseReport close) {}
}
