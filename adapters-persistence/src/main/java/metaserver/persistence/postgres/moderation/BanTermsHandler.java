package metaserver.persistence.postgres.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.domain.identity.Scope;
import metaserver.domain.identity.UserId;
import metaserver.domain.moderation.BanTerms;
import metaserver.domain.moderation.Network;
import metaserver.domain.moderation.Period;
import metaserver.domain.moderation.Subject;
import metaserver.persistence.postgres.platform.RowHandler;
import metaserver.persistence.postgres.platform.ValueHandlers;

/** What a ban says, which is most of its row. */
public final class BanTermsHandler extends RowHandler<BanTerms> {
  @Override
  protected BanTerms read(ResultSet row) throws SQLException {
    Instant from = ValueHandlers.readOptionalInstant(row, "starts_at").orElseThrow();
    return new BanTerms(
        new Subject(user(row, "user_id"), Optional.ofNullable(row.getString("network")).map(Network::of)),
        Scope.valueOf(row.getString("scope")), room(row),
        new Period(from, ValueHandlers.readOptionalInstant(row, "ends_at")),
        row.getString("reason"), row.getString("note"), ValueHandlers.readParty(row, "issuer"));
  }

  private static OptionalInt room(ResultSet row) throws SQLException {
    int id = row.getInt("room_id");
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(id);
  }

  private static Optional<UserId> user(ResultSet row, String column) throws SQLException {
    int id = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(new UserId(id));
  }
}
