package metaserver.domain.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Restriction;
import metaserver.domain.identity.Scope;
import metaserver.domain.identity.UserId;
import metaserver.domain.text.MacRoman;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BanTest {
  private static final Instant NOON = Instant.parse("2028-02-28T12:00:30Z");
  private static final Subject ACE = Subject.of(new UserId(1));

  @Test
  void theBannedShouldBeToldReasonEndAndNumber() {
    assertThat(ban(Scope.LOGIN, Optional.of(Duration.ofDays(1)), "cheats").notice())
        .isEqualTo("You are banned until 2028-02-29 12:00 UTC: cheats (ban 12)");
    assertThat(ban(Scope.CHAT, Optional.empty(), "").notice()).isEqualTo("You may not talk for good (ban 12)");
  }

  @ParameterizedTest
  @EnumSource
  void aNoticeShouldFitItsPacketWhateverTheReason(Scope scope) {
    String notice = ban(scope, Optional.of(Duration.ofDays(1)), "\u00e9 ".repeat(99)).notice();

    assertThat(MacRoman.length(notice)).isLessThan(128);
    assertThat(notice).endsWith(" (ban 12)").contains(": \u00e9 \u00e9");
  }

  @Test
  void aRestrictionShouldForbidUntilItsEndAndInItsRoomOnly() {
    Restriction room = ban(Scope.ROOM, Optional.of(Duration.ofMinutes(1)), "").restriction();

    assertThat(room.forbids(Scope.ROOM, OptionalInt.of(3), NOON.plusSeconds(59))).isTrue();
    assertThat(room.forbids(Scope.ROOM, OptionalInt.of(3), NOON.plusSeconds(60))).isFalse();
    assertThat(room.forbids(Scope.ROOM, OptionalInt.of(4), NOON)).isFalse();
    assertThat(room.forbids(Scope.CHAT, OptionalInt.of(3), NOON)).isFalse();
    assertThat(ban(Scope.CHAT, Optional.empty(), "").restriction().forbids(Scope.CHAT, OptionalInt.of(4), Instant.MAX))
        .isTrue();
  }

  @Test
  void aBanShouldMakeSense() {
    assertThatIllegalArgumentException().isThrownBy(() -> terms(Scope.ROOM, OptionalInt.empty(), ""));
    assertThatIllegalArgumentException().isThrownBy(() -> terms(Scope.LOGIN, OptionalInt.of(3), ""));
    assertThatIllegalArgumentException().isThrownBy(() -> terms(Scope.RANKED, OptionalInt.of(3), ""));
    assertThatIllegalArgumentException().isThrownBy(() -> terms(Scope.CHAT, OptionalInt.empty(), "x".repeat(201)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Period(NOON, Optional.of(NOON)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Subject(Optional.empty(), Optional.empty()));
    assertThat(terms(Scope.CHAT, OptionalInt.of(3), " a\nb ").reason()).isEqualTo("ab");
  }

  @ParameterizedTest
  @CsvSource({"1, PT24H", "30m, PT30M", "12H, PT12H", "7d, PT168H", "2w, PT336H", "99999w, PT16799832H"})
  void aTimeShouldBeReadAsItIsWritten(String word, Duration time) {
    assertThat(Lasting.read(word)).contains(Lasting.of(time));
  }

  @Test
  void whatIsNoTimeShouldNotBeReadAsOne() {
    assertThat(Lasting.read("Forever")).contains(new Lasting(Optional.empty()));
    assertThat(Stream.of("", "0", "0d", "-1", "7y", "d", "100000", "7 d").map(Lasting::read))
        .allMatch(Optional::isEmpty);
  }

  private static Ban ban(Scope scope, Optional<Duration> lasting, String reason) {
    OptionalInt room = scope == Scope.ROOM ? OptionalInt.of(3) : OptionalInt.empty();
    return new Ban(new BanId(12),
        new BanTerms(ACE, scope, room, Period.from(NOON, new Lasting(lasting)), reason, "", Party.OPERATOR),
        Optional.empty(), 0);
  }

  private static BanTerms terms(Scope scope, OptionalInt room, String reason) {
    return new BanTerms(ACE, scope, room, Period.forGood(NOON), reason, "", Party.OPERATOR);
  }
}
