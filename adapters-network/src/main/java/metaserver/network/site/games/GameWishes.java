package metaserver.network.site.games;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metaserver.domain.games.GameFilter;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameType;
import metaserver.domain.lobby.RoomId;
import metaserver.network.site.Asked;
import metaserver.network.site.UnclearWish;
import metaserver.network.site.shown.Modes;

/**
 * Which games a visitor wants to see.
 *
 * @param said what he said, as it goes into the address of the next page
 */
record GameWishes(GameFilter filter, Optional<String> player, Optional<GameId> after, Map<String, String> said) {
  private static final List<String> NAMES = List.of("player", "map", "mode", "room", "from", "to");

  static GameWishes of(Asked asked) {
    Map<String, String> said = new LinkedHashMap<>();
    NAMES.forEach(name -> asked.wish(name).ifPresent(text -> said.put(name, text)));
    GameFilter filter = new GameFilter(
        asked.wishedNumber("room").map(GameWishes::room), asked.wish("mode").map(GameWishes::mode),
        asked.wish("map"), day(asked, "from"), day(asked, "to").map(day -> day.plusSeconds(24 * 3600)));
    return new GameWishes(
        filter, asked.wish("player"), asked.wishedNumber("after").filter(id -> id > 0).map(GameId::new), said);
  }

  private static RoomId room(int number) {
    if (number > RoomId.MAX) throw new UnclearWish("room is a number up to " + RoomId.MAX);
    return new RoomId(number);
  }

  private static GameType mode(String word) {
    return Modes.type(word).orElseThrow(() -> new UnclearWish("mode is a word such as flag-rally"));
  }

  private static Optional<Instant> day(Asked asked, String name) {
    try {
      return asked.wish(name).map(text -> LocalDate.parse(text)).filter(GameWishes::isOfThisEra)
          .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException e) {
      throw new UnclearWish(name + " is a day such as 2026-11-24");
    }
  }

  private static boolean isOfThisEra(LocalDate day) {
    if (day.getYear() < 1970 || day.getYear() > 9000) throw new UnclearWish("a year is 1970 to 9000");
    return true;
  }
}
