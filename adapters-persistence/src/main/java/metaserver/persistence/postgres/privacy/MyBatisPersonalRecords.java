package metaserver.persistence.postgres.privacy;

import java.util.Optional;
import metaserver.application.privacy.PersonalRecords;
import metaserver.domain.identity.UserId;
import metaserver.persistence.postgres.platform.PostgresStore;

/** What PostgreSQL keeps of an account: rows as they are, by the names of their tables. */
public final class MyBatisPersonalRecords implements PersonalRecords {
  private final PersonalRecordsMapper records;

  public MyBatisPersonalRecords(PostgresStore store) {
    records = store.mapper(PersonalRecordsMapper.class);
  }

  @Override
  public Optional<String> of(UserId user) {
    return records.of(user);
  }
}
