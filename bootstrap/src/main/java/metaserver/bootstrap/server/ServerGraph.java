package metaserver.bootstrap.server;

import metaserver.application.chat.Commands;
import metaserver.application.identity.Accounts;
import metaserver.application.identity.ExpireSessions;
import metaserver.application.identity.FollowAccounts;
import metaserver.application.identity.Presence;
import metaserver.application.lobby.AddRoom;
import metaserver.application.lobby.LiveRooms;
import metaserver.application.lobby.OpenDefaultRooms;
import metaserver.application.lobby.RoomStage;
import metaserver.application.ownership.OwnDatabase;
import metaserver.application.privacy.EraseUser;
import metaserver.application.privacy.KeepHouse;
import metaserver.application.ranking.RankPlayers;
import metaserver.application.settlement.Scorebook;
import metaserver.bootstrap.monitoring.ChoreCounts;
import metaserver.bootstrap.monitoring.HousekeepingCounts;
import metaserver.bootstrap.monitoring.Monitoring;
import metaserver.bootstrap.monitoring.Readiness;
import metaserver.bootstrap.site.Site;
import metaserver.domain.games.GameRepository;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.lobby.RoomRepository;
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

  ExpireSessions expireSessions();

  KeepHouse keepHouse();

  OwnDatabase ownership();

  Scorebook scorebook();

  RankPlayers rankPlayers();

  Commands commands();

  LoginDesk loginDesk();

  DoorRules doorRules();

  Loops loops();

  Monitoring monitoring();

  Site site();

  Readiness readiness();

  ChoreCounts choreCounts();

  HousekeepingCounts housekeepingCounts();

  Argon2PasswordHasher passwordHasher();

  // What operators change, for whoever runs the server in his own process.

  UserRepository users();

  SessionRepository sessions();

  Accounts accounts();

  EraseUser eraseUser();

  AddRoom addRoom();

  Presence presence();

  StandingRepository standings();

  GameRepository games();

  PlayerStatRepository stats();
}
