package metaserver.persistence.postgres.lobby;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import metaserver.domain.lobby.CasteRange;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.text.Metadata;
import metaserver.persistence.postgres.platform.SqlArray;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The statements on rooms. */
interface RoomMapper {
  String COLUMNS = "id, name, room_type, max_players, min_caste, max_caste, port, families, is_open, created_at,"
      + " metadata, chat_log_days, version";

  @Results(id = "room")
  @ConstructorArgs({
    @Arg(column = "id", javaType = RoomId.class),
    @Arg(column = "name", javaType = String.class),
    @Arg(column = "room_type", javaType = RoomType.class),
    @Arg(column = "max_players", javaType = int.class),
    @Arg(column = "min_caste", javaType = CasteRange.class, typeHandler = CasteRangeHandler.class),
    @Arg(column = "port", javaType = int.class),
    @Arg(column = "families", javaType = Set.class, typeHandler = FamiliesHandler.class),
    @Arg(column = "is_open", javaType = boolean.class),
    @Arg(column = "created_at", javaType = Instant.class),
    @Arg(column = "metadata", javaType = Metadata.class),
    @Arg(column = "chat_log_days", javaType = OptionalInt.class, typeHandler = ChatLogDaysHandler.class),
    @Arg(column = "version", javaType = int.class)
  })
  @Select("SELECT " + COLUMNS + " FROM rooms WHERE id = #{id}")
  Optional<Room> find(RoomId id);

  @ResultMap("room")
  @Select("SELECT " + COLUMNS + " FROM rooms ORDER BY id")
  List<Room> all();

  @Insert("INSERT INTO rooms (" + COLUMNS + """
      ) VALUES (#{room.id}, #{room.name}, #{room.type}, #{room.maxPlayers}, #{room.castes.min}, #{room.castes.max},
        #{room.port}, #{families}, #{room.open}, #{room.createdAt}, #{room.metadata}, #{chatLogDays}, 0)""")
  void add(@Param("room") Room room, @Param("families") SqlArray families,
      @Param("chatLogDays") Optional<Integer> chatLogDays);

  @Update("""
      UPDATE rooms
      SET name = #{room.name}, room_type = #{room.type}, max_players = #{room.maxPlayers},
          min_caste = #{room.castes.min}, max_caste = #{room.castes.max}, port = #{room.port}, families = #{families},
          is_open = #{room.open}, metadata = #{room.metadata}, chat_log_days = #{chatLogDays}, version = version + 1
      WHERE id = #{room.id} AND version = #{room.version}""")
  int update(@Param("room") Room room, @Param("families") SqlArray families,
      @Param("chatLogDays") Optional<Integer> chatLogDays);
}
