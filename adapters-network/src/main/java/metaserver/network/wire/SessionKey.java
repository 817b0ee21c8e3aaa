package metaserver.network.wire;

/** The eight bytes that both sides agreed on, in wire order, the first in the highest bits. Never shown. */
public record SessionKey(long bytes) {
  @Override
  public String toString() {
    return "SessionKey[hidden]";
  }
}
