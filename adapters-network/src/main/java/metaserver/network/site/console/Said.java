package metaserver.network.site.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Permission;
import metaserver.domain.lobby.RoomId;
import metaserver.network.site.Asked;
import metaserver.network.site.UnclearWish;
import metaserver.network.site.Visitor;
import metaserver.network.site.games.RoomNames;
import metaserver.network.site.shown.Choice;

/** Reads what staff fills in. */
final class Said {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

  private Said() {}

  /** Whoever asks, as the audit log shall know him. */
  static Party by(Asked asked) {
    return Party.of(asked.known().user());
  }

  /** The constant of that name in small letters; empty for none. */
  static <E extends Enum<E>> Optional<E> oneOf(Class<E> type, Optional<String> word, String what) {
    return word.map(text -> Arrays.stream(type.getEnumConstants()).filter(each -> Field.word(each).equals(text)).findAny()
        .orElseThrow(() -> new UnclearWish(what + " is none of those that are offered")));
  }

  /** A number with a sign. */
  static OptionalInt signed(Optional<String> text, String what) {
    if (text.isEmpty()) return OptionalInt.empty();
    if (!text.get().matches("-?\\d{1,6}")) throw new UnclearWish(what + " is a number");
    return OptionalInt.of(Integer.parseInt(text.get()));
  }

  static OptionalInt room(Optional<Integer> number) {
    if (number.filter(id -> id > RoomId.MAX).isPresent()) throw new UnclearWish("a room's number is 0 to " + RoomId.MAX);
    return number.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  /** By UTC. */
  static Optional<Instant> moment(Optional<String> text, String what) {
    try {
      return text.map(each -> LocalDateTime.parse(each).toInstant(ZoneOffset.UTC)).filter(at -> ofThisEra(at, what));
    } catch (DateTimeParseException e) {
      throw new UnclearWish(what + " is a moment such as 2030-01-31T20:00");
    }
  }

  /** The beginning of a day by UTC. */
  static Optional<Instant> day(Optional<String> text, String what) {
    try {
      return text.map(each -> LocalDate.parse(each).atStartOfDay(ZoneOffset.UTC).toInstant()).filter(at -> ofThisEra(at, what));
    } catch (DateTimeParseException e) {
      throw new UnclearWish(what + " is a day such as 2030-01-31");
    }
  }

  private static boolean ofThisEra(Instant at, String what) {
    int year = at.atOffset(ZoneOffset.UTC).getYear();
    if (year < 1970 || year > 9000) throw new UnclearWish(what + " is in a year from 1970 to 9000");
    return true;
  }

  static String minute(Instant at) {
    return MINUTE.format(at.atOffset(ZoneOffset.UTC));
  }

  /** The open rooms where somebody may do something, before them all rooms together if he may that. */
  static List<Choice> rooms(RoomNames names, Visitor visitor, Permission permission, String chosen) {
    Stream<Choice> all = visitor.may(permission, OptionalInt.empty())
        ? Stream.of(new Choice("", "all rooms", chosen.isEmpty())) : Stream.empty();
    Predicate<Choice> his = room -> visitor.may(permission, OptionalInt.of(Integer.parseInt(room.word())));
    return Stream.concat(all, names.choices(chosen).stream().filter(his)).toList();
  }

  /** All open rooms, and before them none in particular. */
  static List<Choice> anyRoom(RoomNames names, String chosen) {
    return Stream.concat(Stream.of(new Choice("", "any", chosen.isEmpty())), names.choices(chosen).stream()).toList();
  }
}
