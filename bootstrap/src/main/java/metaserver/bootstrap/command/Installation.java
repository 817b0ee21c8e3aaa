package metaserver.bootstrap.command;

import metaserver.application.identity.ChangePassword;
import metaserver.application.identity.ChangeRoles;
import metaserver.application.identity.DisableUser;
import metaserver.application.identity.EnableUser;
import metaserver.application.identity.RegisterUser;
import metaserver.application.lobby.AddRoom;
import metaserver.application.lobby.EditRoom;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.lobby.RoomRepository;

/**
 * What operators change and look at, on the configured database; open for the time of one command.
 *
 * @param closing gives back what the opening took; must not throw
 */
public record Installation(
    UserRepository users,
    RegisterUser registerUser,
    ChangePassword changePassword,
    DisableUser disableUser,
    EnableUser enableUser,
    ChangeRoles changeRoles,
    RoomRepository rooms,
    AddRoom addRoom,
    EditRoom editRoom,
    BanDesk bans,
    AnnouncementDesk announcements,
    RatingDesk ratings,
    LadderDesk ladders,
    PrivacyDesk privacy,
    RecordDesk records,
    AccountDesk accounts,
    Runnable closing)
    implements AutoCloseable {
  @Override
  public void close() {
    closing.run();
  }
}
