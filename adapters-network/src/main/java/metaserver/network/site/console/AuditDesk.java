package metaserver.network.site.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import metaserver.application.audit.ReadDeeds;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.DeedQuery;
import metaserver.domain.audit.KeptDeed;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Permission;
import metaserver.network.site.Access;
import metaserver.network.site.Address;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.Routes;
import metaserver.network.site.Section;
import metaserver.network.site.UnclearWish;
import metaserver.network.site.shown.Choice;

/** The audit log: who did what. */
public final class AuditDesk implements Section {
  private static final int PAGE = 100;
  /** Where a page ended: a day and the number of a deed. */
  private static final Pattern LAST = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.(\\d{1,18})");

  private final ReadDeeds deeds;

  public AuditDesk(ReadDeeds deeds) {
    this.deeds = deeds;
  }

  @Override
  public void addTo(Routes routes) {
    routes.stored("/console/audit", Access.of(Permission.READ_LOGS), this::list);
  }

  private Answer list(Asked asked) {
    LocalDate since = Said.day(asked.wish("since"), "since").map(day -> LocalDate.ofInstant(day, ZoneOffset.UTC)).orElse(LocalDate.EPOCH);
    DeedQuery query = new DeedQuery(since, asked.wish("actor").map(deeds::who), asked.wish("subject").map(deeds::who),
        Said.oneOf(DeedKind.class, asked.wish("kind"), "kind"), asked.wish("before").map(AuditDesk::last), PAGE);
    List<KeptDeed> found = deeds.read(query);
    Optional<String> next = found.size() == PAGE ? Optional.of(next(asked, found.getLast())) : Optional.empty();
    return ConsoleView.page(Desk.AUDIT, "Audit log",
        Piece.Form.asking("", "/console/audit", "Find", Field.text("actor", "Who did it", asked.query()),
            Field.text("subject", "To whom", asked.query()), Field.choice("kind", "What", kinds(asked.wish("kind").orElse(""))),
            Field.day("since", "Since, UTC", asked.query())),
        new Piece.Table("", List.of("When", "What", "Who", "To whom", "Was", "Is"), found.stream().map(each -> row(each.deed())).toList(),
            "Nothing of the kind was done.", next));
  }

  private static List<Choice> kinds(String chosen) {
    return Stream.concat(Stream.of(new Choice("", "anything", chosen.isEmpty())),
        Arrays.stream(DeedKind.values()).map(Field::word).map(word -> new Choice(word, word, word.equals(chosen)))).toList();
  }

  private static List<Cell> row(Deed deed) {
    return List.of(Cell.at(deed.at()), Cell.of(Field.word(deed.kind())), Cell.party(deed.actor()),
        deed.subject().map(Cell::party).orElseGet(() -> Cell.of("")), Cell.of(deed.before().orElse("")), Cell.of(deed.after().orElse("")));
  }

  private static String next(Asked asked, KeptDeed last) {
    Map<String, String> wishes = new HashMap<>(asked.query());
    wishes.put("before", last.day() + "." + last.number());
    return Address.of("/console/audit", wishes);
  }

  /** Of the deed only its place matters. */
  private static KeptDeed last(String text) {
    Matcher found = LAST.matcher(text);
    if (!found.matches()) throw new UnclearWish("before is the end of another page");
    try {
      return new KeptDeed(LocalDate.parse(found.group(1)), Long.parseLong(found.group(2)),
          new Deed(Instant.EPOCH, Party.SERVER, DeedKind.LOG_READ, Optional.empty(), Optional.empty(), Optional.empty()));
    } catch (DateTimeParseException e) {
      throw new UnclearWish("before is the end of another page");
    }
  }
}
