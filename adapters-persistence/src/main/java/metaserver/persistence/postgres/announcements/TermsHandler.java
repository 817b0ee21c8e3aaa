package metaserver.persistence.postgres.announcements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.OptionalInt;
import metaserver.domain.announcements.AnnouncementTerms;
import metaserver.domain.announcements.Kind;
import metaserver.domain.identity.Circle;
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
        row.getBoolean("weekly"), ValueHandlers.readParty(row, "issuer"));
  }

  private static OptionalInt room(ResultSet row) throws SQLException {
    int id = row.getInt("room_id");
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(id);
  }
}
