package metaserver.domain.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import metaserver.domain.text.Blob;

/**
 * What was true of the deeds of a closed day.
 *
 * @param deeds how many
 * @param marks for each deed its number and the first eight bytes of its hash, to tell which of them differs
 * @param hash over the seal before, the day and all deeds: SHA-256, 64 hex digits
 */
public record Seal(LocalDate day, int deeds, Blob marks, String hash, Instant sealedAt) {
  static final int MARK = 2 * Long.BYTES;

  /** The beginning of each deed's hash, by its number. */
  Map<Long, Long> marked() {
    ByteBuffer bytes = ByteBuffer.wrap(marks.bytes());
    Map<Long, Long> marked = new LinkedHashMap<>();
    while (bytes.remaining() >= MARK) marked.put(bytes.getLong(), bytes.getLong());
    return marked;
  }

  boolean sealsTheSameAs(Seal other) {
    return hash.equals(other.hash) && deeds == other.deeds;
  }
}
