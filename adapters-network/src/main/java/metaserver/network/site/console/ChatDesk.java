package metaserver.network.site.console;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metaserver.application.chatlog.SearchChat;
import metaserver.application.identity.FindUsers;
import metaserver.domain.chat.ChatSearch;
import metaserver.domain.chat.KeptLine;
import metaserver.domain.chat.SpokenLine;
import metaserver.domain.identity.Permission;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.User;
import metaserver.domain.lobby.RoomId;
import metaserver.network.site.Access;
import metaserver.network.site.Address;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.Routes;
import metaserver.network.site.Section;
import metaserver.network.site.UnclearWish;
import metaserver.network.site.games.RoomNames;

/** What was said in rooms, as far as it is kept. Each search is written down; nothing is shown before something is asked. */
public final class ChatDesk implements Section {
  private static final int PAGE = 100;
  private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");
  /** Where a page ended: the moment and the number of a line. */
  private static final Pattern LAST = Pattern.compile("(\\d{1,12})\\.(\\d{1,9})\\.(\\d{1,18})");

  private final SearchChat chat;
  private final FindUsers users;
  private final RoomNames rooms;

  public ChatDesk(SearchChat chat, FindUsers users, RoomNames rooms) {
    this.chat = chat;
    this.users = users;
    this.rooms = rooms;
  }

  @Override
  public void addTo(Routes routes) {
    routes.stored("/console/chat", Access.of(Permission.READ_LOGS), this::search);
  }

  private Answer search(Asked asked) {
    Piece form = Piece.Form.asking("", "/console/chat", "Find lines",
        Field.text("text", "A part of the text, of " + ChatSearch.LEAST_TEXT + " characters or more", asked.query()),
        Field.text("name", "Said by", asked.query()), Field.choice("room", "Room", Said.anyRoom(rooms, asked.wish("room").orElse(""))),
        Field.day("from", "From, UTC", asked.query()), Field.day("until", "Before, UTC", asked.query()), Field.hidden("go", "1"));
    if (asked.wish("go").isEmpty()) return ConsoleView.page(Desk.CHAT, "Chat log", form, new Piece.Words("Each search is written into the audit log."));
    List<KeptLine> found = chat.search(Said.by(asked), wish(asked));
    Optional<String> next = found.size() == PAGE ? Optional.of(next(asked, found.getLast())) : Optional.empty();
    return ConsoleView.page(Desk.CHAT, "Chat log", form, new Piece.Table("", List.of("When", "Room", "Who", "What"),
        found.stream().map(each -> row(each.said())).toList(), "Nothing of the kind was kept.", next));
  }

  private ChatSearch wish(Asked asked) {
    Optional<String> name = asked.wish("name");
    Optional<PlayerId> account = name.flatMap(users::named).map(User::id).map(PlayerId::of);
    Optional<RoomId> room = asked.wishedNumber("room").map(number -> new RoomId(Said.room(Optional.of(number)).orElseThrow()));
    try {
      return new ChatSearch(asked.wish("text"), account.isPresent() ? Optional.empty() : name, account, room,
          Said.day(asked.wish("from"), "from").orElse(Instant.EPOCH), Said.day(asked.wish("until"), "until").orElse(LATEST),
          asked.wish("before").map(ChatDesk::last), PAGE);
    } catch (IllegalArgumentException e) {
      throw new UnclearWish(String.valueOf(e.getMessage()));
    }
  }

  private List<Cell> row(SpokenLine line) {
    return List.of(Cell.at(line.at()), Cell.of(rooms.of(line.room())), Cell.player(line.player(), line.nick()), Cell.of(line.text()));
  }

  private static String next(Asked asked, KeptLine last) {
    Map<String, String> wishes = new HashMap<>(asked.query());
    Instant at = last.said().at();
    wishes.put("before", at.getEpochSecond() + "." + at.getNano() + "." + last.number());
    return Address.of("/console/chat", wishes);
  }

  /** Of the line only its place matters. */
  private static KeptLine last(String text) {
    Matcher found = LAST.matcher(text);
    if (!found.matches() || Long.parseLong(found.group(1)) > LATEST.getEpochSecond()) throw new UnclearWish("before is the end of another page");
    Instant at = Instant.ofEpochSecond(Long.parseLong(found.group(1)), Long.parseLong(found.group(2)));
    return new KeptLine(Long.parseLong(found.group(3)), new SpokenLine(at, new RoomId(0), new PlayerId(1), "", ""));
  }
}
