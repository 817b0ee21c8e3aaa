package metaserver.network.identity;

import static metaserver.network.wire.Fields.chars;
import static metaserver.network.wire.Fields.s16;
import static metaserver.network.wire.Fields.s32;

import io.netty.buffer.ByteBuf;
import metaserver.network.players.PlayerData;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;
import metaserver.network.wire.ProtocolViolation;

/**
 * The two forms of packet 100. Aleph One swaps the first two words and ends with the player data; every other
 * application is read as Myth, whose player data fills a place of 128 bytes, the rest of it zero or not.
 */
final class LoginCodec {
  static final String ALEPH_ONE = "MARATHON";

  private static final int APPLICATION_OFFSET = 16;
  private static final int PLAYER_DATA_OFFSET = 144;
  private static final Codec<String> TEXT = chars(32);

  static final Codec<Login> CODEC = Codec.of(LoginCodec::decode, LoginCodec::encode);

  private static final Codec<Login> MYTH = Layout.of(
      s16(), Login::metaserverVersion,
      s16(), Login::platformType,
      s32(), Login::flags,
      s32(), Login::userId,
      s16(), Login::maxAuthentication,
      s16(), login -> login.playerData().length(),
      TEXT, Login::application,
      TEXT, Login::buildDate,
      TEXT, Login::buildTime,
      TEXT, Login::username,
      PlayerData.CODEC.within(PlayerData.MAX_BYTES), Login::playerData,
      s16().padded(2), Login::countryCode,
      (version, platform, flags, user, authentication, _, application, date, time, username, data, country) ->
          new Login(
              version, platform, flags, user, authentication, application, date, time, username, data, country));

  private static final Codec<Login> MARATHON = Layout.of(
      s16(), Login::platformType,
      s16(), Login::metaserverVersion,
      s32(), Login::flags,
      s32(), Login::userId,
      s16(), Login::maxAuthentication,
      s16(), login -> login.playerData().length(),
      TEXT, Login::application,
      TEXT, Login::buildDate,
      TEXT, Login::buildTime,
      TEXT, Login::username,
      PlayerData.CODEC, Login::playerData,
      (platform, version, flags, user, authentication, _, application, date, time, username, data) ->
          new Login(version, platform, flags, user, authentication, application, date, time, username, data, 0));

  private LoginCodec() {}

  private static Login decode(ByteBuf in) {
    if (in.readableBytes() < PLAYER_DATA_OFFSET) {
      throw new ProtocolViolation("login cut short");
    }
    return form(TEXT.decode(in.slice(in.readerIndex() + APPLICATION_OFFSET, 32))).decode(in);
  }

  private static void encode(Login login, ByteBuf out) {
    form(login.application()).encode(login, out);
  }

  private static Codec<Login> form(String application) {
    return application.equals(ALEPH_ONE) ? MARATHON : MYTH;
  }
}
