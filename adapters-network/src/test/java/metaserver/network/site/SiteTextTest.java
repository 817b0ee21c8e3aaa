package metaserver.network.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import metaserver.domain.games.GameType;
import metaserver.domain.ranking.Ladder;
import metaserver.network.site.shown.Modes;
import metaserver.network.site.shown.Shown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What visitors and proxies say, and what they read. */
class SiteTextTest {
  private static final TrustedProxies PROXIES = new TrustedProxies(List.of(
      AddressRange.read("10.0.0.0/9").orElseThrow(), AddressRange.read("fd00::/8").orElseThrow(),
      AddressRange.read("192.0.2.7").orElseThrow()));

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "none", value = {
    "198.51.100.1|203.0.113.5|198.51.100.1", "192.0.2.7|none|192.0.2.7", "192.0.2.7|203.0.113.5|203.0.113.5",
    "192.0.2.7|6.6.6.6, 203.0.113.5|203.0.113.5", "192.0.2.7|203.0.113.5, 10.1.2.3|203.0.113.5",
    "10.127.0.1|203.0.113.5|203.0.113.5", "10.128.0.1|203.0.113.5|10.128.0.1",
    "fd12::1|2001:db8::5|2001:db8:0:0:0:0:0:5", "192.0.2.7|nonsense|192.0.2.7",
    "192.0.2.7|203.0.113.5, nonsense|192.0.2.7", "192.0.2.7|6.6.6.6;203.0.113.5|203.0.113.5",
    "192.0.2.7|6.6.6.6, 10.1.2.3;203.0.113.5;10.1.2.3|203.0.113.5", "192.0.2.7|203.0.113.5;|192.0.2.7",
    "192.0.2.8|203.0.113.5|192.0.2.8"})
  void onlyWhatTrustedProxiesSayShouldBeBelieved(String peer, @Nullable String forwarded, String visitor) {
    List<String> lines = Optional.ofNullable(forwarded).map(all -> List.of(all.split(";", -1))).orElseGet(List::of);
    assertThat(PROXIES.visitor(InetAddress.ofLiteral(peer), lines)).isEqualTo(InetAddress.ofLiteral(visitor));
  }

  @Test
  void addressesBeforeHisShouldHideNobodyHoweverManyHeInvents() {
    String forwarded = "6.6.6.6, ".repeat(1000) + "203.0.113.5, 10.1.2.3";
    assertThat(PROXIES.visitor(InetAddress.ofLiteral("192.0.2.7"), List.of(forwarded)))
        .isEqualTo(InetAddress.ofLiteral("203.0.113.5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "1.2.3", "::/129", "10.0.0.0/", "1.2.3.4,5.6.7.8"})
  void whatIsNoNetworkShouldNotBeRead(String text) {
    assertThat(AddressRange.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "none", value = {
    "none|HTML", "*/*|HTML", "application/json|JSON", "text/html,application/json;q=0.9|HTML",
    "application/json, text/html;q=0.5|JSON", "APPLICATION/JSON|JSON", "application/json;q=0|HTML",
    "application/json,text/html|HTML", "application/json;q=nonsense|JSON"})
  void jsonShouldBeGivenToWhoWantsItMost(String header, Accepted wanted) {
    assertThat(Accepted.by(header)).isEqualTo(wanted);
  }

  @Test
  void everyKindOfGameAndEveryLadderShouldHaveAWordOfItsOwn() {
    assertThat(GameType.values()).allSatisfy(type -> assertThat(Modes.type(Modes.word(type))).contains(type));
    assertThat(Ladder.RANKED_ONES).allSatisfy(ladder -> assertThat(Modes.ladder(Modes.word(ladder))).contains(ladder));
    assertThat(Modes.ladder("unranked")).isEqualTo(Optional.empty());
    assertThat(Modes.name(GameType.LAST_MAN_ON_THE_HILL)).isEqualTo("Last Man on the Hill");
  }

  @Test
  void namesShouldLoseTheirCodesAndNumbersGetGaps() {
    assertThat(Shown.plain("|bAce|p")).isEqualTo("Ace");
    assertThat(Shown.plain("|i|p ")).isEqualTo("(no name)");
    assertThat(Shown.count(1234567)).isEqualTo("1\u202f234\u202f567");
    assertThat(Shown.signed(-5)).isEqualTo("\u22125");
    assertThat(Shown.percent(0.5)).isEqualTo("50.0\u202f%");
  }
}
