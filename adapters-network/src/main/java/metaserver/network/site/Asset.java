package metaserver.network.site;

/** A file that pages refer to; under its address it never changes. */
final class Asset {
  private final String address;
  private final String type;
  private final byte[] content;

  /** @param type its media type */
  Asset(String address, String type, byte[] content) {
    this.address = address;
    this.type = type;
    this.content = content;
  }

  String address() {
    return address;
  }

  String type() {
    return type;
  }

  byte[] content() {
    return content;
  }
}
