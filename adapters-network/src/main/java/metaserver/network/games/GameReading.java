package metaserver.network.games;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metaserver.domain.games.GameOption;
import metaserver.domain.games.GameTerms;
import metaserver.domain.games.GameType;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.text.Blob;
import metaserver.domain.text.MacRoman;
import metaserver.network.wire.ProtocolViolation;

/**
 * What a host's game data mean, checked before anybody else gets to read them: Aleph One finds the next game of a
 * packet by the content of this one, so that one malformed game would hide the others.
 */
sealed interface GameReading {
  record Read(GameTerms terms) implements GameReading {}

  /** No game, and why not, for its host to read. */
  record Malformed(String why) implements GameReading {}

  /** Aleph One's "no teams". */
  int NO_TEAMS = 0xFFFF;

  static GameReading of(ClientFamily family, GameData data) {
    if (data.bytes().size() > GameData.MAX_BYTES) {
      return new Malformed("its data are longer than " + GameData.MAX_BYTES + " bytes");
    }
    try {
      ByteBuf bytes = Unpooled.wrappedBuffer(data.bytes().bytes());
      GameHead head = GameHead.CODEC.decode(bytes);
      if (bytes.isReadable() && family == ClientFamily.ALEPH_ONE) {
        return new Malformed("its data go on behind the map's name");
      }
      return GameType.of(family, head.rules().scoring()).or(() -> newType(family))
          .<GameReading>map(type -> new Read(terms(type, head, data.bytes())))
          .orElseGet(() -> new Malformed("there is no kind of game " + head.rules().scoring()));
    } catch (ProtocolViolation cut) {
      return new Malformed("its data are incomplete");
    } catch (IllegalArgumentException againstTheRules) {
      return new Malformed(String.valueOf(againstTheRules.getMessage()));
    }
  }

  /** Aleph One counts nothing here, so a kind that it may add one day is as good as a script's. */
  private static Optional<GameType> newType(ClientFamily family) {
    return family == ClientFamily.ALEPH_ONE ? Optional.of(GameType.A1_NETSCRIPT) : Optional.empty();
  }

  private static GameTerms terms(GameType type, GameHead head, Blob bytes) {
    GameRules rules = head.rules();
    return new GameTerms(type, head.name(), head.mapName(), options(type, rules), rules.difficulty(), rules.timeLimit(),
        rules.planningTime(), rules.maxPlayers(), teams(type, rules), head.playerCount(), scenario(type, rules),
        GameTerms.State.of(head.flags()), facts(type, bytes));
  }

  private static Set<GameOption> options(GameType type, GameRules rules) {
    return type.family() == ClientFamily.MYTH ? GameOption.of(rules.optionFlags()) : Set.of();
  }

  private static Optional<Integer> teams(GameType type, GameRules rules) {
    boolean some = switch (type.family()) {
      case MYTH -> GameOption.of(rules.optionFlags()).contains(GameOption.TEAMS);
      case ALEPH_ONE -> rules.maxTeams() != NO_TEAMS;
    };
    return some ? Optional.of(rules.maxTeams()) : Optional.empty();
  }

  private static String scenario(GameType type, GameRules rules) {
    int tag = rules.scenarioTag();
    String letters =
        MacRoman.decode(new byte[] {(byte) (tag >> 24), (byte) (tag >> 16), (byte) (tag >> 8), (byte) tag});
    boolean spelled = type.family() == ClientFamily.MYTH && letters.chars().noneMatch(Character::isISOControl);
    return spelled ? letters : "%08x".formatted(tag);
  }

  private static Map<String, Object> facts(GameType type, Blob bytes) {
    return switch (type.family()) {
      case MYTH -> Map.of();
      case ALEPH_ONE ->
          MarathonBlock.CODEC.decode(Unpooled.wrappedBuffer(bytes.bytes()).skipBytes(MarathonBlock.OFFSET)).facts();
    };
  }
}
