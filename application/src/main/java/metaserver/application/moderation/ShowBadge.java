package metaserver.application.moderation;

import metaserver.application.chat.Call;
import metaserver.application.chat.Command;
import metaserver.application.identity.LiveSession;
import metaserver.domain.identity.Permission;

/** Lets staff be shown as players or as staff, until the session ends. */
public final class ShowBadge {
  public Command command() {
    return Command.of(Permission.SHOW_BADGE, "admin", "", "Hides your badge, or shows it again.", this::toggle);
  }

  private void toggle(Call call) {
    LiveSession session = call.caller().session();
    session.showBadge(!session.showsBadge());
    call.answer(session.showsBadge() ? "You are shown as staff." : "You are shown as a player.");
  }
}
