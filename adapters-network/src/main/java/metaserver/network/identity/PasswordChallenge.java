package metaserver.network.identity;

import static metaserver.network.wire.Fields.blob;
import static metaserver.network.wire.Fields.s16;

import metaserver.domain.text.Blob;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;
import metaserver.network.wire.Packet;

/**
 * Packet 6: answer with the password in this way.
 *
 * @param authenticationType 0 as it is, 1 scrambled with the salt, 4 by a token from a web page
 */
public record PasswordChallenge(int authenticationType, Blob salt) implements Packet {
  public static final int PLAIN = 0;
  public static final int TOKEN = 4;
  public static final int SALT_BYTES = 16;

  public static final Codec<PasswordChallenge> CODEC = Layout.of(
      s16(), PasswordChallenge::authenticationType,
      blob(SALT_BYTES), PasswordChallenge::salt,
      PasswordChallenge::new);
}
