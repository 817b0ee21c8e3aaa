package metaserver.network.identity;

import static metaserver.network.wire.Fields.blob;
import static metaserver.network.wire.Fields.rest;

import metaserver.domain.text.Blob;
import metaserver.domain.text.MacRoman;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/**
 * Packet 109: sixteen bytes from Aleph One, filled up with zeros; from Myth II as many as the password has, in older
 * versions with a NUL.
 */
public record PasswordResponse(Blob response) implements Packet {
  private static final int MAX_BYTES = 255;
  private static final int FIXED_BYTES = 16;

  /** From Myth II: also no bytes at all, the password of a guest. */
  public static final Codec<PasswordResponse> OPEN =
      rest(MAX_BYTES).as(PasswordResponse::new, PasswordResponse::response);

  public static final Codec<PasswordResponse> FIXED =
      blob(FIXED_BYTES).as(PasswordResponse::new, PasswordResponse::response);

  /** The password of an answer of type 0: everything before the first NUL. */
  public String password() {
    byte[] bytes = response.bytes();
    int length = 0;
    while (length < bytes.length && bytes[length] != 0) {
      length++;
    }
    return MacRoman.decode(bytes, 0, length);
  }
}
