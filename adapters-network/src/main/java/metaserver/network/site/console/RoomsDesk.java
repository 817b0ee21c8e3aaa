package metaserver.network.site.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import metaserver.application.lobby.AddRoom;
import metaserver.application.lobby.BrowseRooms;
import metaserver.application.lobby.EditRoom;
import metaserver.application.lobby.RoomChange;
import metaserver.application.lobby.RoomEdit;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Permission;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomType;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.UnclearWish;
import metaserver.network.site.console.Piece.Fact;
import metaserver.network.site.shown.Choice;

/** Rooms: made, changed, closed and opened again while the server runs; it follows within seconds. */
public final class RoomsDesk implements Part {
  private static final Permission NEEDS = Permission.MANAGE_ROOMS;
  private static final String NEW = "New room";

  private final BrowseRooms rooms;
  private final AddRoom add;
  private final EditRoom edit;
  private final SecondThoughts thoughts;

  public RoomsDesk(BrowseRooms rooms, AddRoom add, EditRoom edit, SecondThoughts thoughts) {
    this.rooms = rooms;
    this.add = add;
    this.edit = edit;
    this.thoughts = thoughts;
  }

  @Override
  public void addTo(ConsoleRoutes routes) {
    routes.page("/console/rooms", NEEDS, _ -> list());
    routes.page("/console/rooms/new", NEEDS, asked -> ConsoleView.page(Desk.ROOMS, NEW, newForm(asked.query())));
    routes.page("/console/rooms/{id}", NEEDS, asked -> found(asked).<Answer>map(RoomsDesk::page)
        .orElseGet(RoomsDesk::none));
    routes.form("/console/rooms", NEEDS, this::add);
    routes.form("/console/rooms/{id}", NEEDS, this::edit);
    routes.form("/console/rooms/{id}/close", NEEDS, this::close);
    routes.form("/console/rooms/{id}/open", NEEDS, this::open);
  }

  private Answer list() {
    return ConsoleView.page(Desk.ROOMS, "Rooms", new Piece.Way(NEW, "/console/rooms/new"), Piece.Table.of("",
        List.of("Room", "Name", "Type", "Games of", "Castes", "Port", "Players", "At most", "State"),
        rooms.all().stream().map(RoomsDesk::row).toList(), "There are no rooms."));
  }

  private static List<Cell> row(BrowseRooms.Found found) {
    Room room = found.room();
    return List.of(Cell.link("room " + room.id(), "/console/rooms/" + room.id()), Cell.of(room.name()),
        Cell.of(Field.word(room.type())),
        Cell.of(clients(room.families())), Cell.of(room.castes().min() + " to " + room.castes().max()),
        Cell.of(String.valueOf(room.port())),
        Cell.of(found.players()), Cell.of(room.maxPlayers()), Cell.of(state(found)));
  }

  private static String state(BrowseRooms.Found found) {
    if (!found.room().open()) return "closed";
    return found.sign().isPresent() ? "open" : "about to open";
  }

  private static String clients(Set<ClientFamily> families) {
    return families.size() == ClientFamily.values().length ? "both" : Field.word(families.iterator().next());
  }

  private Optional<BrowseRooms.Found> found(Asked asked) {
    String id = asked.place("id"); // rooms are counted from 0
    if (!id.matches("\\d{1,5}") || Integer.parseInt(id) > RoomId.MAX) return Optional.empty();
    return rooms.find(new RoomId(Integer.parseInt(id)));
  }

  private static Answer none() {
    return new Answer.NotFound("such room");
  }

  private static Answer page(BrowseRooms.Found found) {
    return ConsoleView.page(Desk.ROOMS, title(found.room()), pieces(found, said(found.room())));
  }

  private static String title(Room room) {
    return "Room " + room.id() + ", " + room.name();
  }

  private static List<Piece> pieces(BrowseRooms.Found found, Map<String, String> said) {
    String address = "/console/rooms/" + found.room().id();
    return List.of(
        new Piece.Facts("", List.of(Fact.of("State", state(found)), new Fact("Players", Cell.of(found.players())),
            new Fact("Made", Cell.at(found.room().createdAt())))),
        Piece.Form.doing("Change it", address, "Change the room", fields(said)),
        found.room().open() ? Piece.Form.doing("Close it", address + "/close", "Close the room")
            : Piece.Form.doing("Open it", address + "/open", "Open the room"));
  }

  private static Map<String, String> said(Room room) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("name", room.name());
    said.put("type", Field.word(room.type()));
    said.put("clients", clients(room.families()));
    said.put("players", String.valueOf(room.maxPlayers()));
    said.put("lowest", String.valueOf(room.castes().min()));
    said.put("highest", String.valueOf(room.castes().max()));
    said.put("port", String.valueOf(room.port()));
    said.put("log", room.chatLogDays().isPresent() ? String.valueOf(room.chatLogDays().getAsInt()) : "");
    return said;
  }

  private static Field[] fields(Map<String, String> said) {
    List<Choice> clients = Arrays.stream(new String[] {"both", "myth", "aleph-one"})
        .map(word -> new Choice(word, word, word.equals(said.getOrDefault("clients", "both")))).toList();
    return new Field[] {Field.text("name", "Name", said),
        Field.oneOf("type", "Type", RoomType.values(), "unranked", said),
      Field.choice("clients", "Games of", clients), Field.number("players", "Players at most", said),
      Field.number("lowest", "Lowest caste; -1 for all", said), Field.number("highest", "Highest caste", said),
      Field.number("port", "Port; 0 for any", said),
      Field.number("log", "Chat kept for days; 0 not at all, empty as set", said)};
  }

  private static Piece newForm(Map<String, String> said) {
    List<Field> fields = new ArrayList<>(List.of(Field.number("id", "Number, 0 to " + RoomId.MAX, said).must()));
    fields.addAll(List.of(fields(said)));
    return new Piece.Form("", "/console/rooms", "Add the room", fields, false);
  }

  private Answer add(Asked asked) {
    int id = asked.fieldNumber("id").orElseThrow(() -> new UnclearWish("a room has a number"));
    if (id > RoomId.MAX) throw new UnclearWish("a room's number is 0 to " + RoomId.MAX);
    return answer(add.add(new RoomId(id), wish(asked, Optional.of(true)), Said.by(asked)), id, "added",
        why -> ConsoleView.again(Desk.ROOMS, NEW, why, newForm(asked.form())));
  }

  private Answer edit(Asked asked) {
    return found(asked).map(found -> changed(asked, found, wish(asked, Optional.empty()), "changed"))
        .orElseGet(RoomsDesk::none);
  }

  private Answer close(Asked asked) {
    Optional<BrowseRooms.Found> found = found(asked);
    if (found.isEmpty()) return none();
    int players = found.get().players();
    if (players > 0) {
      Optional<Answer> second = thoughts.about(asked, Desk.ROOMS, "Close " + title(found.get().room()),
          "/console/rooms/" + found.get().room().id() + "/close",
          List.of(players + (players == 1 ? " player is" : " players are")
          + " in it, and will be thrown out; games listed there end."));
      if (second.isPresent()) return second.get();
    }
    return changed(asked, found.get(), RoomEdit.open(false), "closed");
  }

  private Answer open(Asked asked) {
    return found(asked).map(found -> changed(asked, found, RoomEdit.open(true), "open")).orElseGet(RoomsDesk::none);
  }

  private Answer changed(Asked asked, BrowseRooms.Found found, RoomEdit wish, String done) {
    return answer(edit.edit(found.room().id(), wish, Said.by(asked)), found.room().id().value(), done,
        why -> ConsoleView.again(Desk.ROOMS, title(found.room()), why, pieces(found, asked.form())
        .toArray(Piece[]::new)));
  }

  /** @param refusal the form again, with what is wrong */
  private static Answer answer(RoomChange change, int id, String done, Function<String, Answer> refusal) {
    return switch (change) {
      case RoomChange.Changed _ -> new Answer.Done("/console/rooms/" + id, "Room " + id + " is " + done + ".");
      case RoomChange.Unchanged _ -> new Answer.Done("/console/rooms/" + id, "Room " + id + " is so already.");
      case RoomChange.NoSuchRoom _ -> none();
      case RoomChange.IdHeld _ -> refusal.apply("There is a room of that number already.");
      case RoomChange.PortHeld(int port) -> refusal.apply("Another room has port " + port + ".");
      case RoomChange.Overtaken _ -> refusal.apply("Somebody changed it just now. Try again.");
      case RoomChange.AgainstTheRules(String reason) -> refusal.apply("No room can be so: " + reason + ".");
    };
  }

  private static RoomEdit wish(Asked asked, Optional<Boolean> open) {
    OptionalInt log = number(asked, "log");
    return new RoomEdit(asked.field("name"), Said.oneOf(RoomType.class, asked.field("type"), "type"),
        number(asked, "players"),
        Said.signed(asked.field("lowest"), "a caste"), Said.signed(asked.field("highest"), "a caste"),
        number(asked, "port"),
        asked.field("clients").map(RoomsDesk::families), open, Optional.of(log));
  }

  private static OptionalInt number(Asked asked, String name) {
    return asked.fieldNumber(name).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private static Set<ClientFamily> families(String word) {
    return word.equals("both") ? Set.of(ClientFamily.values())
        : Said.oneOf(ClientFamily.class, Optional.of(word), "games of").map(Set::of).orElseThrow();
  }
}
