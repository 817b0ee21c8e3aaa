package metaserver.bootstrap.command;

import metaserver.application.audit.VerifyAudit;
import metaserver.application.chatlog.SearchChat;
import metaserver.application.complaints.CloseReport;
import metaserver.application.complaints.WriteNote;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.complaints.ComplaintRepository;
import metaserver.domain.complaints.NoteRepository;

/** What operators do with records. */
public record RecordDesk(
    AuditLog deeds, VerifyAudit verify, SearchChat search, ComplaintRepository reports, CloseReport close,
    NoteRepository notes, WriteNote write) {}
