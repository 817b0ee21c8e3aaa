package metaserver.application.moderation;

import java.util.List;
import java.util.Optional;
import metaserver.domain.complaints.Complaint;
import metaserver.domain.complaints.ComplaintRepository;
import metaserver.domain.complaints.Note;
import metaserver.domain.complaints.NoteRepository;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.moderation.Ban;
import metaserver.domain.moderation.BanRepository;
import metaserver.domain.moderation.BanSearch;

/** Tells staff all that is known of an account: its sessions, its bans, what was noted and reported. Blocks on the store. */
public final class DescribeAccount {
  private static final int MANY = 50;

  private final UserRepository users;
  private final SessionRepository sessions;
  private final BanRepository bans;
  private final NoteRepository notes;
  private final ComplaintRepository complaints;

  public DescribeAccount(UserRepository users, SessionRepository sessions, BanRepository bans, NoteRepository notes,
      ComplaintRepository complaints) {
    this.users = users;
    this.sessions = sessions;
    this.bans = bans;
    this.notes = notes;
    this.complaints = complaints;
  }

  public Optional<AccountFile> describe(UserId id) {
    return users.find(id).map(user -> new AccountFile(user, sessions.open(id),
        bans.list(new BanSearch(Optional.of(id), Optional.empty(), Optional.empty()), Optional.empty(), MANY),
        notes.of(id), complaints.about(PlayerId.of(id), MANY)));
  }

  /**
   * What is known of it, the latest first each.
   *
   * @param sessions those that are not revoked
   * @param reports about it, without their context
   */
  public record AccountFile(User user, List<Session> sessions, List<Ban> bans, List<Note> notes, List<Complaint> reports) {
    public AccountFile {
      sessions = List.copyOf(sessions);
      bans = List.copyOf(bans);
      notes = List.copyOf(notes);
      reports = List.copyOf(reports);
    }
  }
}
