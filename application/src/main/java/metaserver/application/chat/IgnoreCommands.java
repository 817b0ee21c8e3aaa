package metaserver.application.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import metaserver.application.ignoring.Ignored;
import metaserver.application.ignoring.Ignores;
import metaserver.application.ignoring.KeepIgnores;
import metaserver.application.lobby.Member;
import metaserver.application.lobby.RoomGames;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.ignoring.Ignore.Kind;
import metaserver.domain.text.TypedTime;

/** Muting and blocking others, for oneself. It holds at once; for accounts it is stored a moment later. */
public final class IgnoreCommands {
  private static final Pattern TIME = Pattern.compile("(?:(.*) )?(\\d{1,4})([mhdw]?)");

  private final Ignores ignores;
  private final KeepIgnores keep;
  private final UserRepository users;
  private final RoomGames games;
  private final Errands errands;
  private final InstantSource clock;

  public IgnoreCommands(
      Ignores ignores, KeepIgnores keep, UserRepository users, RoomGames games, Errands errands, InstantSource clock) {
    this.ignores = ignores;
    this.keep = keep;
    this.users = users;
    this.games = games;
    this.errands = errands;
    this.clock = clock;
  }

  public List<Command> commands() {
    return List.of(
        Command.of("mute", "[NAME] [N|Nm|Nh|Nd|Nw]",
            "Hides from you what a player says, for N minutes, hours, days or weeks, or for good.",
            call -> begin(call, Kind.MUTE)),
        Command.of("unmute", "[NAME]", "Lets you hear a player again.", call -> end(call, Kind.MUTE)),
        Command.of("mutelist", "", "Lists whom you mute.", call -> list(call, Kind.MUTE)),
        Command.of("block", "[NAME]", "Hides what you and a player say from each other, and your games from him.",
            call -> begin(call, Kind.BLOCK)),
        Command.of("unblock", "[NAME]", "Ends a block.", call -> end(call, Kind.BLOCK)),
        Command.of("blocklist", "", "Lists whom you block.", call -> list(call, Kind.BLOCK)));
  }

  private void begin(Call call, Kind kind) {
    Wish wish = kind == Kind.MUTE ? Wish.of(call.rest()) : new Wish(call.rest(), Optional.empty());
    new Call(call.caller(), call.pointed(), wish.name())
        .namedTarget(name -> beginWithAbsent(call, name, kind, wish))
        .ifPresent(target -> {
          Member other = target.member();
          begin(call, kind, wish,
              (since, until) -> Ignored.of(other.session(), other.player().nick().text(), kind, since, until));
        });
  }

  /** Somebody who is not in the room: an account, by its name. */
  private void beginWithAbsent(Call call, String name, Kind kind, Wish wish) {
    if (NameKey.isBlank(name)) {
      call.answer("Select a player, or say a name.");
      return;
    }
    errands.run(call.caller(), () -> users.find(NameKey.of(name)).filter(User::active), user -> user.ifPresentOrElse(
        found -> {
          PlayerId other = PlayerId.of(found.id());
          begin(call, kind, wish,
              (since, until) -> new Ignored(other, other, found.username().text(), kind, since, until));
        },
        () -> call.answer("Nobody here is called so, and no account is.")));
  }

  private void begin(Call call, Kind kind, Wish wish, Begun begun) {
    Instant now = clock.instant();
    Ignored ignored = begun.at(now, wish.time().map(now::plus));
    if (ignored.player().equals(call.caller().player().id())) {
      call.answer("That is you.");
    } else if (!ignores.add(call.caller().player().id(), ignored)) {
      call.answer("Your list is full. .mutelist and .blocklist show whom you could let go.");
    } else {
      call.answer(kind == Kind.MUTE
          ? "You do not hear " + ignored.name() + "|p any more"
              + ignored.until().map(_ -> " for " + words(wish.time())).orElse("") + "."
          : "You and " + ignored.name() + "|p do not hear each other any more, and your games are hidden from him.");
      keep.begun(call.caller().player().id(), ignored);
      changed(call, ignored, games::hidden);
    }
  }

  private void end(Call call, Kind kind) {
    List<Ignored> own = ignores.of(call.caller().player().id()).stream()
        .filter(ignored -> ignored.kind() == kind).toList();
    List<Ignored> named = call.rest().isEmpty() || NameKey.isBlank(call.rest())
        ? List.of()
        : named(own, NameKey.of(call.rest()).text());
    if (named.size() == 1) {
      end(call, named.getFirst());
    } else if (named.size() > 1) {
      call.answer("Several are called so: "
          + named.stream().map(Ignored::name).collect(Collectors.joining("|p, ")) + "|p.");
    } else {
      call.namedTarget(_ -> call.answer(nobody(kind))).ifPresent(target ->
          own.stream().filter(ignored -> ignored.is(target.member().session())).findFirst()
              .ifPresentOrElse(ignored -> end(call, ignored), () -> call.answer(nobody(kind))));
    }
  }

  private static String nobody(Kind kind) {
    return "You " + verb(kind) + " nobody who is called so.";
  }

  private static List<Ignored> named(List<Ignored> own, String key) {
    List<Ignored> whole = own.stream().filter(ignored -> Naming.keys(ignored.name()).anyMatch(key::equals)).toList();
    return whole.isEmpty()
        ? own.stream().filter(ignored -> Naming.keys(ignored.name()).anyMatch(each -> each.startsWith(key))).toList()
        : whole;
  }

  private void end(Call call, Ignored ignored) {
    ignores.remove(call.caller().player().id(), ignored);
    keep.ended(call.caller().player().id(), ignored);
    call.answer("You " + verb(ignored.kind()) + " " + ignored.name() + "|p no more.");
    changed(call, ignored, games::shown);
  }

  private void changed(Call call, Ignored ignored, BiConsumer<Member, Member> curtain) {
    Member owner = call.caller();
    if (ignored.kind() == Kind.BLOCK) {
      owner.room().members().stream().filter(member -> ignored.is(member.session()))
          .forEach(member -> curtain.accept(owner, member));
    }
    errands.run(owner, () -> keep.store(owner.player().id()), done -> {
      if (!done) call.answer("The database is away: this holds now, and will be kept when it is back.");
    });
  }

  private void list(Call call, Kind kind) {
    Instant now = clock.instant();
    List<String> names = ignores.of(call.caller().player().id()).stream().filter(ignored -> ignored.kind() == kind)
        .map(ignored -> ignored.name() + "|p" + ignored.until()
            .map(end -> " (" + words(Optional.of(Duration.between(now, end))) + " more)").orElse("")).toList();
    if (names.isEmpty()) call.answer("You " + verb(kind) + " nobody.");
    for (int i = 0; i < names.size(); i += 5) {
      call.answer((i == 0 ? "You " + verb(kind) + " " : "and ")
          + String.join(", ", names.subList(i, Math.min(i + 5, names.size()))));
    }
  }

  private static String verb(Kind kind) {
    return switch (kind) {
      case MUTE -> "mute";
      case BLOCK -> "block";
    };
  }

  private static String words(Optional<Duration> time) {
    long minutes = Math.max(1, time.orElse(Duration.ZERO).plusSeconds(59).toMinutes());
    if (minutes % (24 * 60) == 0) return minutes == 24 * 60 ? "a day" : minutes / (24 * 60) + " days";
    if (minutes % 60 == 0) return minutes == 60 ? "an hour" : minutes / 60 + " hours";
    return minutes == 1 ? "a minute" : minutes + " minutes";
  }

  private interface Begun {
    Ignored at(Instant since, Optional<Instant> until);
  }

  /** A name, and for how long. */
  private record Wish(String name, Optional<Duration> time) {
    static Wish of(String rest) {
      Matcher matcher = TIME.matcher(rest);
      if (!matcher.matches() || matcher.group(2).matches("0+")) return new Wish(rest, Optional.empty());
      char unit = matcher.group(3).isEmpty() ? 'm' : matcher.group(3).charAt(0);
      Duration time = TypedTime.of(Long.parseLong(matcher.group(2)), unit);
      return new Wish(Optional.ofNullable(matcher.group(1)).map(String::strip).orElse(""), Optional.of(time));
    }
  }
}
