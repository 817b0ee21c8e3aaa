package metaserver.persistence.memory.platform;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Rows by key, in the order of the keys. Used under the lock of its transactions, which take changes back. */
public final class Table<K extends Comparable<? super K>, V> {
  private final TreeMap<K, V> rows = new TreeMap<>();
  private final InMemoryTransactions transactions;

  public Table(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  public Optional<V> get(K key) {
    return Optional.ofNullable(rows.get(key));
  }

  public Stream<V> all() {
    return rows.values().stream();
  }

  public Stream<K> keys() {
    return rows.keySet().stream();
  }

  /** The rows behind the key. */
  public Stream<V> after(K key) {
    return rows.tailMap(key, false).values().stream();
  }

  public Optional<K> lastKey() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.lastKey());
  }

  public void put(K key, V row) {
    Optional<V> before = Optional.ofNullable(rows.put(key, row));
    transactions.undoBy(() -> before.ifPresentOrElse(old -> rows.put(key, old), () -> rows.remove(key)));
  }

  /** Puts what the change makes of each row, where that is another one. */
  public void changeAll(UnaryOperator<V> change) {
    List.copyOf(rows.entrySet()).forEach(row -> {
      V changed = change.apply(row.getValue());
      if (!changed.equals(row.getValue())) put(row.getKey(), changed);
    });
  }

  /** The key must be there. */
  public void remove(K key) {
    V row = Objects.requireNonNull(rows.remove(key));
    transactions.undoBy(() -> rows.put(key, row));
  }

  /** Removes the rows that match and says how many they were. */
  public int removeIf(Predicate<V> matches) {
    var keys = rows.entrySet().stream().filter(row -> matches.test(row.getValue())).map(Map.Entry::getKey).toList();
    keys.forEach(this::remove);
    return keys.size();
  }
}
