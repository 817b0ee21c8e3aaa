package metaserver.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RolesTest {
  private static final OptionalInt HERE = OptionalInt.of(3);
  private static final OptionalInt ELSEWHERE = OptionalInt.of(4);
  private static final OptionalInt EVERYWHERE = OptionalInt.empty();

  /** Which roles allow what, written out by hand: A(dministrator), M(oderator), O(rganiser), B(ot). */
  @ParameterizedTest
  @CsvSource({
    "KICK, AM", "BAN, AM", "LIFT_BAN, AM", "SEE_BANS, AM", "SEE_ADDRESSES, AM", "GIVE_NOTICE, AMO", "SEND_MESSAGE, AMO",
    "ANNOUNCE, AMO", "SHOW_BADGE, AM", "WRITE_NOTES, AM", "READ_REPORTS, AM", "READ_LOGS, AM", "VOID_GAMES, A",
    "MANAGE_ROOMS, A", "MANAGE_USERS, A", "WATCH_SERVER, A", "TALK_FREELY, B", "COME_UNANNOUNCED, B",
  })
  void aRoleShouldAllowWhatTheTableSaysAndNothingElse(Permission permission, String roles) {
    for (Role role : Role.values()) {
      boolean allowed = roles.indexOf(role.name().charAt(0)) >= 0;

      assertThat(Roles.of(List.of(Grant.everywhere(role))).allow(permission, HERE)).as("%s", role).isEqualTo(allowed);
      assertThat(Roles.of(List.of(Grant.everywhere(role))).allow(permission, EVERYWHERE))
          .as("%s", role).isEqualTo(allowed);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPlayerShouldBeAllowedNothing(Permission permission) {
    assertThat(Roles.NONE.allow(permission, HERE)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aRoleInOneRoomShouldReachNoOtherAndNothingThatConcernsAll(Permission permission) {
    Roles all = Roles.of(Stream.of(Role.values()).map(role -> Grant.in(3, role)).toList());

    assertThat(all.allow(permission, ELSEWHERE)).isFalse();
    assertThat(all.allow(permission, EVERYWHERE)).isFalse();
    assertThat(all.allow(permission, HERE)).isEqualTo(permission.isLocal());
  }

  @Test
  void nobodyShouldActAgainstHisEquals() {
    Roles moderator = Roles.of(List.of(Grant.everywhere(Role.MODERATOR)));
    Roles here = Roles.of(List.of(Grant.in(3, Role.MODERATOR)));

    assertThat(Roles.ADMINISTRATOR.outrank(moderator, HERE)).isTrue();
    assertThat(Roles.ADMINISTRATOR.outrank(Roles.ADMINISTRATOR, HERE)).isFalse();
    assertThat(moderator.outrank(Roles.ADMINISTRATOR, HERE)).isFalse();
    assertThat(here.outrank(Roles.NONE, HERE)).isTrue();
    assertThat(here.outrank(Roles.NONE, ELSEWHERE)).isFalse();
    assertThat(moderator.outrank(here, HERE)).isFalse();
    assertThat(moderator.outrank(here, EVERYWHERE)).isTrue();
  }

  @Test
  void aGrantShouldBeReadAsItIsWritten() {
    for (Grant grant : List.of(Grant.everywhere(Role.BOT), Grant.in(32767, Role.MODERATOR))) {
      assertThat(Grant.of(grant.toString())).isEqualTo(grant);
    }
    assertThat(Grant.of("moderator@0")).isEqualTo(Grant.in(0, Role.MODERATOR));
    for (String bad : List.of("", "king", "moderator@", "moderator@-1", "@3", "moderator@3@3")) {
      assertThatThrownBy(() -> Grant.of(bad)).as(bad).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void rolesShouldHaveOneOrderAndNoTwins() {
    Roles roles = Roles.NONE.with(Grant.in(3, Role.BOT)).with(Grant.everywhere(Role.BOT)).with(Grant.in(3, Role.BOT));

    assertThat(roles.grants()).containsExactly(Grant.everywhere(Role.BOT), Grant.in(3, Role.BOT));
    assertThat(roles.without(Grant.in(3, Role.BOT)).without(Grant.everywhere(Role.BOT))).isEqualTo(Roles.NONE);
  }
}
