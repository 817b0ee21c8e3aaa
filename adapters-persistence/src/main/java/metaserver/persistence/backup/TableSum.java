package metaserver.persistence.backup;

import java.util.Map;

/**
 * What a table holds, whatever the order of its rows.
 *
 * @param checksum the sum of a 64-bit hash of every row's text
 */
public record TableSum(long rows, String checksum) {
  Map<String, Object> json() {
    return Map.of("rows", rows, "checksum", checksum);
  }
}
