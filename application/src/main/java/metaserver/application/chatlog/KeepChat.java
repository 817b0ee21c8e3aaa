package metaserver.application.chatlog;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import metaserver.application.chat.Witness;
import metaserver.application.lobby.Member;
import metaserver.domain.chat.ChatLog;
import metaserver.domain.chat.SpokenLine;
import metaserver.domain.chat.Utterance;

/**
 * Hands what is said in rooms to the log, behind the rooms' backs: they put lines into a queue, and {@link #write},
 * which may wait for the store, empties it. What does not fit is lost and counted. Whispers are never kept.
 */
public final class KeepChat implements Witness {
  private static final int QUEUE = 20_000;
  private static final int BATCH = 1000;

  private final ChatLog log;
  private final ChatRetention retention;
  private final InstantSource clock;
  private final BlockingQueue<SpokenLine> queue = new ArrayBlockingQueue<>(QUEUE);
  private final ReentrantLock writing = new ReentrantLock();
  /** Taken from the queue, and not known to be kept. */
  private final List<SpokenLine> batch = new ArrayList<>(BATCH);
  private final LongAdder kept = new LongAdder();
  private final LongAdder lost = new LongAdder();

  public KeepChat(ChatLog log, ChatRetention retention, InstantSource clock) {
    this.log = log;
    this.retention = retention;
    this.clock = clock;
  }

  @Override
  public void said(Member speaker, Utterance words) {
    if (retention.of(speaker.room().room()) == 0) return;
    if (!queue.offer(Witness.line(speaker, words, clock.instant()))) lost.increment();
  }

  @Override
  public void whispered(Member speaker, Member listener, Utterance words) {}

  /**
   * Writes what waits, unless that is being done. If the store is away the lines wait on: a batch is taken out of the
   * queue only once the one before it is kept.
   */
  public void write() {
    if (!writing.tryLock()) return;
    try {
      while (!batch.isEmpty() || queue.drainTo(batch, BATCH) > 0) {
        log.add(List.copyOf(batch));
        kept.add(batch.size());
        batch.clear();
      }
    } finally {
      writing.unlock();
    }
  }

  public int waiting() {
    return queue.size();
  }

  public long kept() {
    return kept.sum();
  }

  public long lost() {
    return lost.sum();
  }
}
