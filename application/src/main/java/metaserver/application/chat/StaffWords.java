package metaserver.application.chat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.application.lobby.Listeners;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Messenger;
import metaserver.application.transaction.Transactions;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Permission;
import metaserver.domain.identity.User;

/** What staff say as the server. It is kept before it is said. */
public final class StaffWords {
  private static final String EVERYWHERE = "all:";

  private final AuditLog audit;
  private final Transactions transactions;
  private final Errands errands;
  private final Messenger messenger;
  private final InstantSource clock;

  public StaffWords(
      AuditLog audit, Transactions transactions, Errands errands, Messenger messenger, InstantSource clock) {
    this.audit = audit;
    this.transactions = transactions;
    this.errands = errands;
    this.messenger = messenger;
    this.clock = clock;
  }

  public List<Command> commands() {
    return List.of(
        Command.of(Permission.GIVE_NOTICE, "notice", "[all:] TEXT",
            "Tells this room something as the server; behind all: every room.", this::notice),
        Command.of(Permission.SEND_MESSAGE, "message", "[NAME] TEXT",
            "Tells one player something as the server.", this::message));
  }

  private void notice(Call call) {
    boolean all = call.rest().startsWith(EVERYWHERE);
    String text = all ? call.rest().substring(EVERYWHERE.length()).strip() : call.rest();
    User staff = call.caller().session().user().orElseThrow();
    if (text.isEmpty()) {
      call.answer("Say something: .notice TEXT");
    } else if (all && !staff.roles().allow(Permission.GIVE_NOTICE, OptionalInt.empty())) {
      call.answer("You may give notices in this room only.");
    } else {
      ServerLine line = new ServerLine("Notice from " + staff.username() + ": " + text);
      String place = all ? "all rooms" : "room " + call.caller().room().room().id();
      errands.run(call.caller(), () -> kept(staff, DeedKind.NOTICE, Optional.empty(), place + ": " + text), _ -> {
        if (all) messenger.tell(Listeners.EVERYBODY, line);
        else call.caller().room().announce(line);
      });
    }
  }

  private void message(Call call) {
    call.target().ifPresent(target -> {
      if (target.rest().isEmpty()) {
        call.answer("Say something: .message NAME TEXT");
        return;
      }
      User staff = call.caller().session().user().orElseThrow();
      String name = target.member().player().nick().text();
      Party subject = target.member().session().user().map(Party::of).orElseGet(() -> Party.named(name));
      errands.run(call.caller(), () -> kept(staff, DeedKind.MESSAGE, Optional.of(subject), target.rest()), _ -> {
        target.member().hear(new ServerLine(staff.username() + " (staff) to you: " + target.rest()));
        call.answer("Told " + name + "|p: " + target.rest());
      });
    });
  }

  private boolean kept(User staff, DeedKind kind, Optional<Party> subject, String text) {
    return transactions.inTransaction(() -> {
      audit.add(new Deed(clock.instant(), Party.of(staff), kind, subject, Optional.empty(), Optional.of(text)));
      return true;
    });
  }
}
