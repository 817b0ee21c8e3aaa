package metaserver.persistence.postgres.complaints;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.application.transaction.Transactions;
import metaserver.domain.complaints.Complaint;
import metaserver.domain.complaints.ComplaintRepository;
import metaserver.domain.complaints.ContextLine;
import metaserver.domain.complaints.NewComplaint;
import metaserver.domain.complaints.Someone;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;
import metaserver.persistence.postgres.platform.PostgresStore;
import metaserver.persistence.postgres.platform.SqlArray;
import metaserver.persistence.postgres.platform.ValueHandlers;

/** Reports by players, in PostgreSQL. */
public final class MyBatisComplaintRepository implements ComplaintRepository {
  private final ComplaintMapper complaints;
  private final Transactions transactions;

  public MyBatisComplaintRepository(PostgresStore store) {
    complaints = store.mapper(ComplaintMapper.class);
    transactions = store.transactions();
  }

  @Override
  public int add(NewComplaint filed) {
    return transactions.inTransaction(() -> {
      int id = complaints.add(filed, filed.about().map(Someone::player), filed.about().map(Someone::nick));
      List<ContextLine> context = filed.context();
      complaints.addLines(id,
          SqlArray.flags(context, ContextLine::whisper),
          SqlArray.texts(context, line -> ValueHandlers.offset(line.said().at()).toString()),
          SqlArray.numbers(context, line -> line.said().room().value()),
          SqlArray.numbers(context, line -> line.said().player().value()),
          SqlArray.texts(context, line -> line.said().nick()),
          SqlArray.texts(context, line -> line.said().text()));
      return id;
    });
  }

  @Override
  public Optional<Complaint> find(int id) {
    return transactions.inTransaction(() -> complaints.find(id)
        .map(found -> new Complaint(id, found.filed().with(complaints.context(id)), found.closed())));
  }

  @Override
  public List<Complaint> list(boolean closed, int before, int limit) {
    return closed ? complaints.all(before, limit) : complaints.open(before, limit);
  }

  @Override
  public boolean close(int id, Complaint.Closing closing) {
    return complaints.close(id, closing, closing.by().shownName()) == 1;
  }

  @Override
  public int forgetBefore(Instant moment) {
    return complaints.forgetBefore(moment);
  }

  @Override
  public void forget(UserId user) {
    PlayerId player = PlayerId.of(user);
    transactions.inTransaction(() -> {
      complaints.forgetSender(player);
      complaints.forgetSubject(player);
      complaints.forgetLines(player);
      return user;
    });
  }

  @Override
  public void rename(UserId staff, Username name) {
    complaints.rename(staff, name);
  }

  @Override
  public List<Complaint> about(PlayerId player, int limit) {
    return complaints.about(player, limit);
  }
}
