package metaserver.persistence.postgres.games;

import java.sql.ResultSet;
import java.sql.SQLException;
import metaserver.domain.games.Participant;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PlayerId;
import metaserver.persistence.postgres.platform.RowHandler;

/** Somebody who takes part in a game. */
public final class ParticipantHandler extends RowHandler<Participant> {
  @Override
  protected Participant read(ResultSet row) throws SQLException {
    return new Participant(new PlayerId(row.getInt("player_id")), new Nick(row.getString("nick")),
        row.getString("team"),
        row.getBoolean("is_host"));
  }
}
