package metaserver.network.offender;

import java.util.Optional;
import metaserver.application.privacy.PersonalRecords;
import metaserver.domain.identity.UserId;

public record HandsOutRecordsOnTheLoop(PersonalRecords records) {
  public Optional<String> of(UserId user) {
    return records.of(user);
  }
}
