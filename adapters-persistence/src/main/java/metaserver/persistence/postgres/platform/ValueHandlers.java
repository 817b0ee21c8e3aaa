package metaserver.persistence.postgres.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import metaserver.domain.account.DeviceName;
import metaserver.domain.account.MailAddress;
import metaserver.domain.audit.Party;
import metaserver.domain.games.GameId;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.Color;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PasswordHash;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.moderation.BanId;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.text.Blob;
import metaserver.domain.text.Metadata;
import org.apache.ibatis.type.TypeHandler;
import org.apache.ibatis.type.TypeHandlerRegistry;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** One type handler for each value object that is one column. */
public final class ValueHandlers {
  private ValueHandlers() {}

  static void register(TypeHandlerRegistry registry) {
    registry.register(UserId.class, number(UserId::new, UserId::value));
    registry.register(PlayerId.class, number(PlayerId::new, PlayerId::value));
    registry.register(RoomId.class, number(RoomId::new, RoomId::value));
    registry.register(GameId.class, number(GameId::new, GameId::value));
    registry.register(BanId.class, number(BanId::new, BanId::value));
    registry.register(Ladder.class, number(Ladder::new, Ladder::code));
    registry.register(Caste.class, number(Caste::new, Caste::code));
    registry.register(Username.class, text(Username::new, Username::text));
    registry.register(NameKey.class, text(NameKey::new, NameKey::text));
    registry.register(Nick.class, text(Nick::new, Nick::text));
    registry.register(PasswordHash.class, text(PasswordHash::new, PasswordHash::text));
    registry.register(TokenHash.class, text(TokenHash::new, TokenHash::hex));
    registry.register(MailAddress.class, text(MailAddress::new, MailAddress::text));
    registry.register(DeviceName.class, text(DeviceName::new, DeviceName::text));
    registry.register(Metadata.class,
        new ValueHandler<>(ValueHandlers::readJson, (s, i, v) -> s.setObject(i, json(v))));
    registry.register(Blob.class,
        new ValueHandler<>((r, c) -> Blob.of(r.getBytes(c)), (s, i, v) -> s.setBytes(i, v.bytes())));
    registry.register(UUID.class,
        new ValueHandler<>((r, c) -> r.getObject(c, UUID.class), (s, i, v) -> s.setObject(i, v)));
    registry.register(InetAddress.class, new ValueHandler<>(ValueHandlers::readAddress, ValueHandlers::writeAddress));
    registry.register(Instant.class,
        new ValueHandler<>(ValueHandlers::readInstant, (s, i, v) -> s.setObject(i, offset(v))));
    registry.register(Color.class,
        new ValueHandler<>((r, c) -> Color.unpacked(r.getLong(c)), (s, i, v) -> s.setLong(i, v.packed())));
    registry.register(SqlArray.class, ValueHandler.parameter((s, i, v) -> v.writeTo(s, i)));
    registry.register(Optional.class, ValueHandler.parameter((s, i, v) -> writeOptional(registry, s, i, v)));
  }

  /** PostgreSQL keeps microseconds and rounds what is finer, so that a moment could come back later than it was. */
  public static OffsetDateTime offset(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  public static Optional<Instant> readOptionalInstant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(readInstant(row, row.findColumn(column)));
  }

  /** Whoever did something: his account (COLUMN_id) while there is one, and his name as it was. */
  public static Party readParty(ResultSet row, String column) throws SQLException {
    int id = row.getInt(column + "_id");
    Optional<UserId> account = row.wasNull() ? Optional.empty() : Optional.of(new UserId(id));
    return new Party(account, Optional.of(row.getString(column)), Optional.empty());
  }

  private static <T> TypeHandler<T> number(IntFunction<T> of, ToIntFunction<T> value) {
    return new ValueHandler<>(
        (row, column) -> of.apply(row.getInt(column)), (s, i, v) -> s.setInt(i, value.applyAsInt(v)));
  }

  private static <T> TypeHandler<T> text(Function<String, T> of, Function<T, String> value) {
    return new ValueHandler<>(
        (row, column) -> of.apply(row.getString(column)), (s, i, v) -> s.setString(i, value.apply(v)));
  }

  /** The parameter of an absent value is NULL, of a present one whatever its own handler writes. */
  @SuppressWarnings("unchecked")
  private static void writeOptional(TypeHandlerRegistry registry, PreparedStatement statement, int index,
      Optional<?> value) throws SQLException {
    if (value.isEmpty()) {
      statement.setNull(index, Types.NULL);
    } else {
      Object present = value.get();
      ((TypeHandler<Object>) registry.getTypeHandler(present.getClass())).setParameter(statement, index, present, null);
    }
  }

  private static Metadata readJson(ResultSet row, int column) throws SQLException {
    return new Metadata(row.getString(column));
  }

  private static PGobject json(Metadata metadata) throws SQLException {
    return object("jsonb", metadata.json());
  }

  private static @Nullable Instant readInstant(ResultSet row, int column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static InetAddress readAddress(ResultSet row, int column) throws SQLException {
    try {
      return InetAddress.getByName(row.getString(column).replaceFirst("/.*", "")); // a shortened one is a network
    } catch (UnknownHostException e) {
      throw new SQLException("no single address in column " + column, e);
    }
  }

  private static void writeAddress(PreparedStatement statement, int index, InetAddress address) throws SQLException {
    statement.setObject(index, object("inet", address.getHostAddress().replaceFirst("%.*", "")));
  }

  private static PGobject object(String type, String value) throws SQLException {
    PGobject object = new PGobject();
    object.setType(type);
    object.setValue(value);
    return object;
  }
}
