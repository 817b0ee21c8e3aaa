package metaserver.bootstrap.records;

import dagger.Module;
import dagger.Provides;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import metaserver.application.audit.DropAuditMonths;
import metaserver.application.audit.PrepareMonths;
import metaserver.application.audit.SealDays;
import metaserver.application.audit.VerifyAudit;
import metaserver.application.chatlog.ChatRetention;
import metaserver.application.chatlog.ForgetChat;
import metaserver.application.chatlog.SearchChat;
import metaserver.application.complaints.CloseReport;
import metaserver.application.complaints.ForgetReports;
import metaserver.application.complaints.WriteNote;
import metaserver.application.transaction.Transactions;
import metaserver.bootstrap.command.RecordDesk;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.chat.ChatLog;
import metaserver.domain.complaints.ComplaintRepository;
import metaserver.domain.complaints.NoteRepository;
import metaserver.domain.lobby.RoomRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done with records, by a server or by a command. */
@Module
public interface RecordsModule {
  Logger LOG = LoggerFactory.getLogger(RecordsModule.class);

  /** The log of the server, which lies elsewhere, tells what a seal was. */
  @Provides
  static SealDays sealDays(AuditLog log, Transactions transactions, InstantSource clock) {
    return new SealDays(log, transactions,
        seal -> LOG.info("event=audit-sealed day={} deeds={} hash={}", seal.day(), seal.deeds(), seal.hash()), clock);
  }

  @Provides
  static DropAuditMonths dropAuditMonths(
      AuditLog log, SealDays sealDays, Transactions transactions, Settings settings, InstantSource clock) {
    OptionalInt months = settings.records().auditMonths().map(OptionalInt::of).orElse(OptionalInt.empty());
    return new DropAuditMonths(log, sealDays, transactions, months, clock);
  }

  @Provides
  static PrepareMonths prepareMonths(AuditLog audit, ChatLog chat, InstantSource clock) {
    return new PrepareMonths(List.of(audit::prepare, chat::prepare), clock);
  }

  @Provides
  static ChatRetention retention(Settings settings) {
    return new ChatRetention((int) settings.records().chatLog().orElse(Duration.ZERO).toDays());
  }

  @Provides
  static ForgetChat forgetChat(ChatLog log, RoomRepository rooms, ChatRetention retention, InstantSource clock) {
    return new ForgetChat(log, rooms, retention, clock);
  }

  @Provides
  static ForgetReports forgetReports(ComplaintRepository complaints, Settings settings, InstantSource clock) {
    return new ForgetReports(complaints, settings.records().reports(), clock);
  }

  @Provides
  static RecordDesk desk(
      AuditLog deeds, ChatLog chat, ComplaintRepository complaints, NoteRepository notes, Transactions transactions,
      InstantSource clock) {
    return new RecordDesk(deeds, new VerifyAudit(deeds, transactions, clock), new SearchChat(chat, deeds, clock),
        complaints, new CloseReport(complaints, deeds, transactions, clock), notes,
        new WriteNote(notes, deeds, transactions, clock));
  }
}
