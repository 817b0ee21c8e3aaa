package metaserver.persistence.memory.complaints;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import metaserver.domain.complaints.Complaint;
import metaserver.domain.complaints.ComplaintRepository;
import metaserver.domain.complaints.ContextLine;
import metaserver.domain.complaints.NewComplaint;
import metaserver.domain.complaints.Someone;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** Reports by players, in memory. */
public final class InMemoryComplaintRepository implements ComplaintRepository {
  private final InMemoryTransactions store;
  private final Table<Integer, Complaint> complaints;
  private int last;

  public InMemoryComplaintRepository(InMemoryTransactions store) {
    this.store = store;
    this.complaints = new Table<>(store);
  }

  @Override
  public int add(NewComplaint complaint) {
    return store.locked(() -> {
      complaints.put(++last, new Complaint(last, complaint, Optional.empty()));
      return last;
    });
  }

  @Override
  public Optional<Complaint> find(int id) {
    return store.locked(() -> complaints.get(id));
  }

  @Override
  public List<Complaint> list(boolean closed, int before, int limit) {
    return latest(each -> each.id() < before && (closed || each.closed().isEmpty()), limit);
  }

  @Override
  public List<Complaint> about(PlayerId player, int limit) {
    return latest(each -> each.filed().about().filter(him -> him.player().equals(player)).isPresent(), limit);
  }

  private List<Complaint> latest(Predicate<Complaint> which, int limit) {
    return store.locked(() -> complaints.all().filter(which)
        .sorted(Comparator.comparingInt(Complaint::id).reversed()).limit(limit)
        .map(each -> new Complaint(each.id(), each.filed().with(List.of()), each.closed())).toList());
  }

  @Override
  public boolean close(int id, Complaint.Closing closing) {
    return store.locked(() -> {
      Optional<Complaint> open = complaints.get(id).filter(each -> each.closed().isEmpty());
      open.ifPresent(each -> complaints.put(id, new Complaint(id, each.filed(), Optional.of(closing))));
      return open.isPresent();
    });
  }

  @Override
  public int forgetBefore(Instant moment) {
    return store.locked(() -> complaints.removeIf(each -> each.filed().at().isBefore(moment)));
  }

  @Override
  public void forget(UserId user) {
    store.locked(() -> {
      complaints.changeAll(each -> new Complaint(each.id(), without(each.filed(), PlayerId.of(user)), each.closed()));
      return user;
    });
  }

  private static NewComplaint without(NewComplaint filed, PlayerId player) {
    List<ContextLine> others = filed.context().stream().filter(line -> !line.said().player().equals(player)).toList();
    return new NewComplaint(filed.at(), filed.room(), without(filed.by(), player),
        filed.about().map(him -> without(him, player)), filed.text(),
        isIn(filed, player) ? Optional.empty() : filed.game(), others);
  }

  private static boolean isIn(NewComplaint filed, PlayerId player) {
    return Stream.concat(Stream.of(filed.by()), filed.about().stream()).anyMatch(each -> each.player().equals(player));
  }

  private static Someone without(Someone someone, PlayerId player) {
    return someone.player().equals(player) ? new Someone(player, "") : someone;
  }

  @Override
  public void rename(UserId staff, Username name) {
    store.locked(() -> {
      complaints.changeAll(each -> each.renaming(staff, name));
      return staff;
    });
  }
}
