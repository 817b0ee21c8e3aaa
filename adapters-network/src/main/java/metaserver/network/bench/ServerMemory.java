package metaserver.network.bench;

/**
 * What the server's process had in memory.
 *
 * @param bytesPerClient of each client beyond the first hundred; 0 if there were no more or all entered at once
 */
public record ServerMemory(long bytesBefore, long bytesWithFirst, long bytesWithAll, long bytesPerClient) {
  static ServerMemory of(long before, long withFirst, long withAll, int more) {
    return new ServerMemory(before, withFirst, withAll, more > 0 ? (withAll - withFirst) / more : 0);
  }
}
