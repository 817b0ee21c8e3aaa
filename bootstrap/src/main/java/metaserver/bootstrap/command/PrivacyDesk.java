package metaserver.bootstrap.command;

import metaserver.application.privacy.EraseUser;
import metaserver.application.privacy.KeepHouse;
import metaserver.application.privacy.PersonalRecords;

/** What operators do with what is kept of persons. */
public record PrivacyDesk(EraseUser eraseUser, PersonalRecords records, KeepHouse keepHouse) {}
