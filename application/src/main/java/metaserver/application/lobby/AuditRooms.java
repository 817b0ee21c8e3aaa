package metaserver.application.lobby;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import metaserver.application.transaction.Transactions;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;
import metaserver.domain.lobby.Room;

/** Writes changes of rooms into the audit log, in the transaction in which they are made. */
public final class AuditRooms {
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  public AuditRooms(AuditLog audit, Transactions transactions, InstantSource clock) {
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  RoomChange changing(Party by, Optional<Room> before, Supplier<RoomChange> change) {
    return transactions.inTransaction(() -> {
      RoomChange done = change.get();
      if (done instanceof RoomChange.Changed(Room after)) {
        audit.add(new Deed(clock.instant(), by, DeedKind.ROOM, Optional.empty(), before.map(AuditRooms::words),
            Optional.of(words(after))));
      }
      return done;
    });
  }

  private static String words(Room room) {
    return "room " + room.id() + " " + room.name() + ": " + room.type().name().toLowerCase(Locale.ROOT) + ", "
        + room.maxPlayers() + " players, castes " + room.castes().min() + " to " + room.castes().max() + ", port "
        + room.port() + ", " + room.families() + (room.open() ? ", open" : ", closed")
        + (room.chatLogDays().isPresent() ? ", chat log " + room.chatLogDays().getAsInt() + " days" : "");
  }
}
