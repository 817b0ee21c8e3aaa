package metaserver.persistence.postgres.complaints;

import java.time.Instant;
import java.util.List;
import metaserver.domain.complaints.Note;
import metaserver.domain.identity.UserId;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The statements on notes. */
interface NoteMapper {
  @Insert("INSERT INTO user_notes (user_id, at, by_name, text) VALUES (#{user}, #{note.at}, #{note.by}, #{note.text})")
  void add(@Param("user") UserId user, @Param("note") Note note);

  @ConstructorArgs({
    @Arg(column = "at", javaType = Instant.class),
    @Arg(column = "by_name", javaType = String.class),
    @Arg(column = "text", javaType = String.class)
  })
  @Select("SELECT at, by_name, text FROM user_notes WHERE user_id = #{user} ORDER BY id DESC")
  List<Note> of(UserId user);

  @Delete("DELETE FROM user_notes WHERE user_id = #{user}")
  void forget(UserId user);

  @Update("UPDATE user_notes SET by_name = #{after} WHERE by_name = #{before}")
  void sign(@Param("before") String before, @Param("after") String after);
}
