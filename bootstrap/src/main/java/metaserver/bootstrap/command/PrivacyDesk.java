package metaserver.bootstrap.command;

import metaserver.application.audit.DropAuditMonths;
import metaserver.application.chatlog.ForgetChat;
import metaserver.application.complaints.ForgetReports;
import metaserver.application.privacy.EraseUser;
import metaserver.application.privacy.KeepHouse;
import metaserver.application.privacy.PersonalRecords;

/** What operators do with what is kept of persons. */
public record PrivacyDesk(
    EraseUser eraseUser, PersonalRecords records, KeepHouse keepHouse, ForgetChat forgetChat,
    ForgetReports forgetReports, DropAuditMonths dropAuditMonths) {}
