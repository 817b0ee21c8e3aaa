package metaserver.network.site.console;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metaserver.application.announcements.Announce;
import metaserver.application.announcements.BrowseAnnouncements;
import metaserver.application.announcements.EndAnnouncement;
import metaserver.domain.announcements.Announcement;
import metaserver.domain.announcements.AnnouncementTerms;
import metaserver.domain.announcements.Kind;
import metaserver.domain.identity.Circle;
import metaserver.domain.identity.Permission;
import metaserver.domain.moderation.Period;
import metaserver.network.site.Address;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.Visitor;
import metaserver.network.site.console.Piece.Fact;
import metaserver.network.site.games.RoomNames;

/** Announcements: messages of the day, words of welcome, notices and game nights. */
public final class AnnouncementsDesk implements Part {
  private static final Permission NEEDS = Permission.ANNOUNCE;
  private static final int PAGE = 50;
  private static final String TITLE = "Announcements";

  private final BrowseAnnouncements browse;
  private final Announce announce;
  private final EndAnnouncement end;
  private final RoomNames rooms;
  private final InstantSource clock;

  public AnnouncementsDesk(
      BrowseAnnouncements browse, Announce announce, EndAnnouncement end, RoomNames rooms, InstantSource clock) {
    this.browse = browse;
    this.announce = announce;
    this.end = end;
    this.rooms = rooms;
    this.clock = clock;
  }

  @Override
  public void addTo(ConsoleRoutes routes) {
    routes.page("/console/announcements", NEEDS, this::list);
    routes.page("/console/announcements/{id}", NEEDS,
        asked -> asked.number("id").flatMap(browse::find).<Answer>map(found -> page(asked.known(), found))
            .orElseGet(() -> new Answer.NotFound("such announcement")));
    routes.form("/console/announcements", NEEDS, this::add);
    routes.form("/console/announcements/{id}/end", NEEDS, this::end);
  }

  private Answer list(Asked asked) {
    boolean all = asked.wish("all").isPresent();
    int before = asked.wishedNumber("before").orElse(Integer.MAX_VALUE);
    List<Announcement> found = all ? browse.all(before, PAGE) : browse.current(PAGE);
    Optional<String> next = all && found.size() == PAGE
        ? Optional.of(Address.of("/console/announcements",
        Map.of("all", "on", "before", String.valueOf(found.getLast().id()))))
        : Optional.empty();
    return ConsoleView.page(Desk.ANNOUNCEMENTS, TITLE, new Piece.Table("",
        List.of("Number", "Kind", "To", "Room", "Priority", "From", "Until", "Text", "By", "State"),
        found.stream().map(this::row).toList(), "Nothing is announced.", next),
        Piece.Form.asking("", "/console/announcements", "Show",
        Field.tick("all", "Also those that are over", asked.query())),
        form(asked.known(), Map.of()));
  }

  private List<Cell> row(Announcement each) {
    AnnouncementTerms terms = each.terms();
    return List.of(Cell.link(String.valueOf(each.id()), "/console/announcements/" + each.id()),
        Cell.of(Field.word(terms.kind()) + (terms.weekly() ? ", weekly" : "")), Cell.of(Field.word(terms.circle())),
        Cell.of(room(terms)),
        Cell.of(String.valueOf(terms.priority())), Cell.at(terms.period().from()),
        Cell.at(terms.period().until(), "for good"),
        Cell.of(terms.text()), Cell.party(terms.issuer()), Cell.of(state(each)));
  }

  private static String room(AnnouncementTerms terms) {
    return terms.room().isPresent() ? "room " + terms.room().getAsInt() : "all";
  }

  private String state(Announcement each) {
    Instant now = clock.instant();
    if (each.ended().isPresent()) return "ended";
    if (!each.isCurrent(now)) return "over";
    return each.isInForce(now) ? "in force" : "to come";
  }

  private Answer page(Visitor visitor, Announcement each) {
    AnnouncementTerms terms = each.terms();
    List<Fact> facts = new ArrayList<>(List.of(Fact.of("Kind", Field.word(terms.kind())
        + (terms.weekly() ? ", weekly" : "")),
        Fact.of("To", Field.word(terms.circle())), Fact.of("Room", room(terms)),
        Fact.of("Priority", String.valueOf(terms.priority())),
        new Fact("From", Cell.at(terms.period().from())),
        new Fact("Until", Cell.at(terms.period().until(), "for good")),
        Fact.of("Text", terms.text()), new Fact("By", Cell.party(terms.issuer())), Fact.of("State", state(each))));
    each.said().ifPresent(at -> facts.add(new Fact("Said for", Cell.at(at))));
    each.ended().ifPresent(by -> facts.add(new Fact("Ended by", Cell.party(by.by()))));
    List<Piece> pieces = new ArrayList<>(List.of(new Piece.Facts("", facts)));
    if (each.isCurrent(clock.instant()) && visitor.may(Permission.ANNOUNCE, terms.room())) {
      pieces.add(Piece.Form.doing("", "/console/announcements/" + each.id() + "/end", "End it"));
    }
    return ConsoleView.page(Desk.ANNOUNCEMENTS, "Announcement " + each.id(), pieces);
  }

  private Piece form(Visitor visitor, Map<String, String> said) {
    return Piece.Form.doing("Announce something", "/console/announcements", "Announce it",
        Field.words("text", "Text", said, AnnouncementTerms.MAX_TEXT).must(),
        Field.oneOf("kind", "Kind: a message of the day, a welcome, or a notice in the rooms at its time",
        Kind.values(), "motd", said),
        Field.oneOf("circle", "To", Circle.values(), "all", said),
        Field.choice("room", "Room", Said.rooms(rooms, visitor, Permission.ANNOUNCE, said.getOrDefault("room", ""))),
        Field.number("priority", "Priority, -100 to 100; the highest comes first", said),
        Field.moment("from", "From, UTC; now if empty", said),
        Field.moment("until", "Until, UTC; for good if empty", said),
        Field.tick("weekly", "A notice: again each week", said));
  }

  private Answer add(Asked asked) {
    AnnouncementTerms terms;
    try {
      terms = new AnnouncementTerms(Said.oneOf(Kind.class, asked.field("kind"), "kind").orElse(Kind.MOTD),
          Said.oneOf(Circle.class, asked.field("circle"), "to").orElse(Circle.ALL),
          Said.room(asked.fieldNumber("room")),
          Said.signed(asked.field("priority"), "priority").orElse(0), asked.field("text").orElse(""),
          new Period(Said.moment(asked.field("from"), "from").orElseGet(clock::instant),
          Said.moment(asked.field("until"), "until")),
          asked.ticked("weekly"), Said.by(asked));
    } catch (IllegalArgumentException e) {
      return refused(asked, "That cannot be announced: " + e.getMessage() + ".");
    }
    if (!asked.known().may(Permission.ANNOUNCE, terms.room())) return refused(asked,
        "You may announce in your room only.");
    if (terms.room().isPresent() && rooms.choices("").stream()
        .noneMatch(room -> room.word().equals(String.valueOf(terms.room().getAsInt())))) {
      return refused(asked, "There is no such room.");
    }
    Announcement added = announce.announce(terms);
    return new Answer.Done("/console/announcements/" + added.id(), "That is announcement " + added.id() + ".");
  }

  private Answer refused(Asked asked, String why) {
    return ConsoleView.again(Desk.ANNOUNCEMENTS, TITLE, why, form(asked.known(), asked.form()));
  }

  private Answer end(Asked asked) {
    Optional<Announcement> found = asked.number("id").flatMap(browse::find);
    if (found.isEmpty()) return new Answer.NotFound("such announcement");
    int id = found.get().id();
    if (!asked.known().may(Permission.ANNOUNCE, found.get().terms()
        .room())) return new Answer.Denied("You may not end this one.");
    return switch (end.end(id, Said.by(asked))) {
      case EndAnnouncement.Ended _ -> new Answer.Done("/console/announcements/" + id, "It is ended.");
      case EndAnnouncement.OverAlready _ -> new Answer.Done("/console/announcements/" + id, "It is over already.");
      case EndAnnouncement.NoSuchAnnouncement _ -> new Answer.NotFound("such announcement");
    };
  }
}
