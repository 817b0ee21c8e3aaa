package metaserver.persistence.postgres.games;

import java.util.Collection;
import metaserver.domain.games.Participant;
import metaserver.persistence.postgres.platform.SqlArray;

/** Participants turned on their side, for one statement that writes all of them. */
record ParticipantColumns(SqlArray players, SqlArray nicks, SqlArray teams, SqlArray hosts) {
  static ParticipantColumns of(Collection<Participant> participants) {
    return new ParticipantColumns(
        SqlArray.numbers(participants, who -> who.id().value()),
        SqlArray.texts(participants, who -> who.nick().text()),
        SqlArray.texts(participants, Participant::team),
        SqlArray.flags(participants, Participant::host));
  }
}
