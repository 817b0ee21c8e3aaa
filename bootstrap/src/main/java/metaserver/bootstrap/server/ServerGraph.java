package metaserver.bootstrap.server;

import metaserver.application.account.TidyAccounts;
import metaserver.application.account.Vault;
import metaserver.application.announcements.AnnouncementBoard;
import metaserver.application.announcements.FollowAnnouncements;
import metaserver.application.audit.DropAuditMonths;
import metaserver.application.audit.PrepareMonths;
import metaserver.application.audit.SealDays;
import metaserver.application.chat.Commands;
import metaserver.application.chatlog.ForgetChat;
import metaserver.application.chatlog.KeepChat;
import metaserver.application.complaints.ForgetReports;
import metaserver.application.complaints.RecentLines;
import metaserver.application.games.GameBoards;
import metaserver.application.identity.Accounts;
import metaserver.application.identity.ExpireSessions;
import metaserver.application.identity.FollowAccounts;
import metaserver.application.identity.Presence;
import metaserver.application.identity.RegisterUser;
import metaserver.application.ignoring.KeepIgnores;
import metaserver.application.lobby.AddRoom;
import metaserver.application.lobby.Appearances;
import metaserver.application.lobby.EditRoom;
import metaserver.application.lobby.LiveRooms;
import metaserver.application.lobby.OpenDefaultRooms;
import metaserver.application.lobby.RoomStage;
import metaserver.application.moderation.FollowBans;
import metaserver.application.moderation.IssueBan;
import metaserver.application.moderation.LiftBan;
import metaserver.application.ownership.OwnDatabase;
import metaserver.application.privacy.EraseUser;
import metaserver.application.privacy.KeepHouse;
import metaserver.application.ranking.RankPlayers;
import metaserver.application.settlement.Scorebook;
import metaserver.bootstrap.account.PostOffice;
import metaserver.bootstrap.command.AnnouncementDesk;
import metaserver.bootstrap.command.RecordDesk;
import metaserver.bootstrap.monitoring.ChoreCounts;
import metaserver.bootstrap.monitoring.HousekeepingCounts;
import metaserver.bootstrap.monitoring.Monitoring;
import metaserver.bootstrap.monitoring.Readiness;
import metaserver.bootstrap.site.Site;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.chat.ChatLog;
import metaserver.domain.complaints.ComplaintRepository;
import metaserver.domain.games.GameRepository;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.moderation.BanRepository;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.domain.ranking.StandingRepository;
import metaserver.network.identity.LoginDesk;
import metaserver.network.server.DoorRules;
import metaserver.network.server.Loops;
import metaserver.persistence.passwords.Argon2PasswordHasher;

/** What a server starts, whatever its database is. */
interface ServerGraph {
  OpenDefaultRooms openDefaultRooms();

  RoomRepository definedRooms();

  LiveRooms liveRooms();

  RoomStage.Builder stages();

  FollowAccounts followAccounts();

  FollowBans followBans();

  AnnouncementBoard announcementBoard();

  FollowAnnouncements followAnnouncements();

  ExpireSessions expireSessions();

  KeepHouse keepHouse();

  OwnDatabase ownership();

  Scorebook scorebook();

  GameBoards gameBoards();

  Appearances appearances();

  KeepIgnores keepIgnores();

  AuditLog auditLog();

  RankPlayers rankPlayers();

  Commands commands();

  KeepChat keepChat();

  RecentLines recentLines();

  PrepareMonths prepareMonths();

  SealDays sealDays();

  DropAuditMonths dropAuditMonths();

  ForgetChat forgetChat();

  ForgetReports forgetReports();

  LoginDesk loginDesk();

  DoorRules doorRules();

  Loops loops();

  Monitoring monitoring();

  Site site();

  PostOffice postOffice();

  TidyAccounts tidyAccounts();

  Vault vault();

  Readiness readiness();

  ChoreCounts choreCounts();

  HousekeepingCounts housekeepingCounts();

  Argon2PasswordHasher passwordHasher();

  ComplaintRepository complaints();

  ChatLog chatLog();

  // What operators change, for whoever runs the server in his own process.

  UserRepository users();

  SessionRepository sessions();

  Accounts accounts();

  EraseUser eraseUser();

  AddRoom addRoom();

  EditRoom editRoom();

  RegisterUser registerUser();

  IssueBan issueBan();

  LiftBan liftBan();

  BanRepository bans();

  AnnouncementDesk announcementDesk();

  RecordDesk recordDesk();

  Presence presence();

  StandingRepository standings();

  GameRepository games();

  PlayerStatRepository stats();
}
