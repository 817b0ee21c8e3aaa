package metaserver.persistence.postgres.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import metaserver.persistence.postgres.PostgresDatabase;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Result;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.Test;

class RowsTest {
  private final Holders holders = PostgresDatabase.shared(18).store().mapper(Holders.class);

  @Test
  void columnsShouldBeFoundByTheirNames() {
    assertThat(holders.turnedRound()).containsExactly(new Holder(1, 5), new Holder(2, 6));
  }

  @Test
  void aRowOfNullsShouldBeNoObject() {
    assertThat(holders.nobody()).isEmpty();
  }

  @Test
  void noRowShouldBeNoObject() {
    assertThat(holders.none()).isEmpty();
  }

  @Test
  void aMissingColumnShouldBeNamed() {
    assertThatThrownBy(holders::withoutCaste).hasStackTraceContaining("caste was not found");
  }

  @Test
  void whatAConstructorRefusesShouldBeTold() {
    assertThatThrownBy(holders::nameless).hasStackTraceContaining("needs an id");
  }

  @Test
  void plainValuesShouldBeReadAsBefore() {
    assertThat(holders.numbers()).containsExactly(3, 4);
  }

  @Test
  void whatIsSetBehindTheConstructorShouldBeReadAsBefore() {
    assertThat(holders.labelled()).hasValueSatisfying(labelled -> {
      assertThat(labelled.id).isEqualTo(1);
      assertThat(labelled.label).isEqualTo("one");
    });
  }

  interface Holders {
    @ConstructorArgs({@Arg(column = "id", javaType = Integer.class), @Arg(column = "caste", javaType = Integer.class)})
    @Results(id = "holder")
    @Select("SELECT caste, id FROM (VALUES (1, 5), (2, 6)) AS holder (id, caste) ORDER BY id")
    List<Holder> turnedRound();

    @ResultMap("holder")
    @Select("SELECT NULL::int AS id, NULL::int AS caste")
    Optional<Holder> nobody();

    @ResultMap("holder")
    @Select("SELECT 1 AS id, 5 AS caste WHERE false")
    Optional<Holder> none();

    @ResultMap("holder")
    @Select("SELECT 1 AS id")
    Optional<Holder> withoutCaste();

    @ResultMap("holder")
    @Select("SELECT NULL::int AS id, 5 AS caste")
    Optional<Holder> nameless();

    @Select("SELECT * FROM (VALUES (3), (4)) AS numbers ORDER BY 1")
    List<Integer> numbers();

    @ConstructorArgs(@Arg(column = "id", javaType = Integer.class))
    @Results(@Result(property = "label", column = "label"))
    @Select("SELECT 1 AS id, 'one' AS label")
    Optional<Labelled> labelled();
  }

  static final class Labelled {
    private final int id;
    private String label = "";

    Labelled(Integer id) {
      this.id = id;
    }
  }

  record Holder(Integer id, Integer caste) {
    Holder {
      if (id == null) throw new IllegalArgumentException("a holder needs an id");
    }
  }
}
