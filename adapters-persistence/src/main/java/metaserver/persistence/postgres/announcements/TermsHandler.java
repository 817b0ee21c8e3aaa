package metaserver.persistence.postgres.announcements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.domain.announcements.AnnouncementTerms;
import metaserver.domain.announcements.Kind;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Circle;
import metaserver.domain.identity.UserId;
import metaserver.domain.moderation.Period;
import metaserver.persistence.postgres.platform.RowHandler;
import metaserver.persistence.postgres.platform.ValueHandlers;

/** What an announcement says, which is most of its row. */
public final class TermsHandler extends RowHandler<AnnouncementTerms> {
  @Override
  protected AnnouncementTerms read(ResultSet row) throws SQLException {
    Instant from = ValueHandlers.readOptionalInstant(row, "starts_at").orElseThrow();
    return new AnnouncementTerms(
        Kind.valueOf(row.getString("kind")), Circle.valueOf(row.getString("circle")), room(row), row.getInt("priority"),
        row.getString("text"), new Period(from, ValueHandlers.readOptionalInstant(row, "ends_at")),
        row.getBoolean("weekly"), party(row, "issuer"));
  }

  private static OptionalInt room(ResultSet row) throws SQLException {
    int id = row.getInt("room_id");
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(id);
  }

  /** Whoever did something: his account while there is one, and his name as it was. */
  static Party party(ResultSet row, String column) throws SQLException {
    int id = row.getInt(column + "_id");
    Optional<UserId> account = row.wasNull() ? Optional.empty() : Optional.of(new UserId(id));
    return new Party(account, Optional.of(row.getString(column)), Optional.empty());
  }
}
