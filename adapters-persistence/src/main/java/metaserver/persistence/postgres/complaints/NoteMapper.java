package metaserver.persistence.postgres.complaints;

import java.time.Instant;
import java.util.List;
import metaserver.domain.audit.Party;
import metaserver.domain.complaints.Note;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The statements on notes. */
interface NoteMapper {
  @Insert("""
      INSERT INTO user_notes (user_id, at, writer_id, writer, text)
      VALUES (#{user}, #{note.at}, #{note.by.account}, #{name}, #{note.text})""")
  void add(@Param("user") UserId user, @Param("note") Note note, @Param("name") String name);

  @ConstructorArgs({
    @Arg(column = "at", javaType = Instant.class),
    @Arg(column = "writer", javaType = Party.class, typeHandler = WriterHandler.class),
    @Arg(column = "text", javaType = String.class)
  })
  @Select("SELECT at, writer_id, writer, text FROM user_notes WHERE user_id = #{user} ORDER BY id DESC")
  List<Note> of(UserId user);

  @Delete("DELETE FROM user_notes WHERE user_id = #{user}")
  void forget(UserId user);

  @Update("UPDATE user_notes SET writer = #{name} WHERE writer_id = #{staff}")
  void rename(@Param("staff") UserId staff, @Param("name") Username name);
}
