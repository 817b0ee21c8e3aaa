package metaserver.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {
  @ParameterizedTest
  @ValueSource(strings = {
    "", "{", "[]", "1", "{a:1}", "{\"a\":01}", "{\"a\":1,}", "{} {}", "{\"a\":\"\\x\"}",
    "{\"a\":\"\n\"}", "{\"a\":\"\\u0000\"}", "{\"a\":tru}"
  })
  void whatIsNoJsonObjectShouldBeRefused(String json) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Metadata(json));
  }

  @Test
  void blanksOrderAndEscapesShouldNotMatter() {
    Metadata one = new Metadata(" {\"a\": [1.0, null, true, {}], \"b\":\"\\u00e9\\/\\n\"} ");

    assertThat(one.says(new Metadata("{\"b\":\"\u00e9/\\n\",\"a\":[1,null,true,{}]}"))).isTrue();
    assertThat(one.says(new Metadata("{\"b\":\"\u00e9/\\n\",\"a\":[1,null,true,[]]}"))).isFalse();
  }

  @Test
  void aLongStringShouldBeRead() {
    assertThat(new Metadata("{\"a\":\"" + "x".repeat(100_000) + "\"}").says(Metadata.NONE)).isFalse();
  }
}
