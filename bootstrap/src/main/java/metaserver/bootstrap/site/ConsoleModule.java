package metaserver.bootstrap.site;

import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;
import metaserver.application.announcements.Announce;
import metaserver.application.announcements.BrowseAnnouncements;
import metaserver.application.announcements.EndAnnouncement;
import metaserver.application.audit.ReadDeeds;
import metaserver.application.chatlog.SearchChat;
import metaserver.application.complaints.BrowseReports;
import metaserver.application.complaints.CloseReport;
import metaserver.application.complaints.WriteNote;
import metaserver.application.connections.Connections;
import metaserver.application.connections.EndConnection;
import metaserver.application.identity.AccountTrail;
import metaserver.application.identity.Accounts;
import metaserver.application.identity.ChangeRoles;
import metaserver.application.identity.DisableUser;
import metaserver.application.identity.EnableUser;
import metaserver.application.identity.FindUsers;
import metaserver.application.identity.LogOutUser;
import metaserver.application.identity.Presence;
import metaserver.application.identity.TokenSource;
import metaserver.application.lobby.AddRoom;
import metaserver.application.lobby.BrowseRooms;
import metaserver.application.lobby.EditRoom;
import metaserver.application.lobby.RoomDirectory;
import metaserver.application.moderation.BrowseBans;
import metaserver.application.moderation.IssueBan;
import metaserver.application.moderation.LiftBan;
import metaserver.application.moderation.ReadAccountFile;
import metaserver.application.privacy.EraseUser;
import metaserver.application.ranking.RatingStores;
import metaserver.application.ranking.VoidGame;
import metaserver.application.settlement.Scorebook;
import metaserver.application.transaction.Transactions;
import metaserver.bootstrap.command.AccountDesk;
import metaserver.bootstrap.monitoring.ChoreCounts;
import metaserver.bootstrap.monitoring.Readiness;
import metaserver.bootstrap.monitoring.StoreWatch;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.announcements.AnnouncementRepository;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.chat.ChatLog;
import metaserver.domain.complaints.ComplaintRepository;
import metaserver.domain.complaints.NoteRepository;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.moderation.BanRepository;
import metaserver.network.server.DoorRules;
import metaserver.network.server.Loops;
import metaserver.network.site.console.BansDesk;
import metaserver.network.site.console.SecondThoughts;
import metaserver.network.site.console.ServerDesk;
import metaserver.network.site.console.UsersDesk;

/** The console of staff. */
@Module
public interface ConsoleModule {
  @Provides
  static ReadAccountFile readAccountFile(UserRepository users, SessionRepository sessions, BanRepository bans,
      NoteRepository notes,
      ComplaintRepository complaints) {
    return new ReadAccountFile(users, sessions, bans, notes, complaints);
  }

  @Provides
  static LogOutUser logOutUser(SessionRepository sessions, Presence presence, AccountTrail trail,
      Transactions transactions,
      InstantSource clock) {
    return new LogOutUser(sessions, presence, trail, transactions, clock);
  }

  @Provides
  static UsersDesk.UseCases accounts(UserRepository users, ReadAccountFile files, Accounts accounts, LogOutUser logOut,
      EraseUser erase, NoteRepository notes, AccountDesk desk, AuditLog deeds, Transactions transactions,
      InstantSource clock) {
    return new UsersDesk.UseCases(new FindUsers(users), files, new ChangeRoles(accounts), new DisableUser(accounts),
        new EnableUser(accounts), logOut, erase, new WriteNote(notes, deeds, transactions, clock), desk.verify(),
        desk.dropCodes());
  }

  @Provides
  static BansDesk.UseCases bans(BanRepository bans, UserRepository users, IssueBan issue, LiftBan lift,
      InstantSource clock) {
    return new BansDesk.UseCases(new BrowseBans(bans, users, clock), issue, lift, new FindUsers(users));
  }

  @Provides
  static ConsolePages.Rooms rooms(RoomRepository rooms, RoomDirectory directory, AddRoom add, EditRoom edit) {
    return new ConsolePages.Rooms(new BrowseRooms(rooms, directory), add, edit);
  }

  @Provides
  static ConsolePages.Words words(AnnouncementRepository announcements, Announce announce, EndAnnouncement end,
      InstantSource clock) {
    return new ConsolePages.Words(new BrowseAnnouncements(announcements, clock), announce, end);
  }

  @Provides
  static ConsolePages.Logs logs(AuditLog deeds, UserRepository users, ChatLog chat, ComplaintRepository complaints,
      Transactions transactions, InstantSource clock) {
    return new ConsolePages.Logs(new ReadDeeds(deeds, users), new SearchChat(chat, deeds, clock),
        new BrowseReports(complaints),
        new CloseReport(complaints, deeds, transactions, clock));
  }

  @Provides
  static ServerDesk server(DoorRules doors, AuditLog audit, Readiness readiness, StoreWatch store,
      ConsolePages.Rooms rooms, Loops loops,
      ChoreCounts chores, Scorebook games, Settings settings, InstantSource clock) {
    Connections connections = doors.limits().connections();
    return new ServerDesk(connections, new EndConnection(connections, audit, clock), clock,
        new ServerHealth(readiness, store, rooms.browse(), loops, doors.limits(), chores, games, settings));
  }

  @Provides
  static ConsolePages console(TokenSource tokens, UsersDesk.UseCases accounts, BansDesk.UseCases bans,
      ConsolePages.Rooms rooms,
      ConsolePages.Words words, ConsolePages.Logs logs, RatingStores ratings, AuditLog audit, ServerDesk server,
      Transactions transactions, InstantSource clock) {
    return new ConsolePages(new SecondThoughts(tokens), accounts, bans, rooms, words, logs,
        new VoidGame(ratings, audit, transactions, clock), server, clock);
  }
}
