package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.DeedQuery;
import metaserver.domain.audit.DeedQuery.Who;
import metaserver.domain.audit.KeptDeed;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.UserRepository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List what staff and the server did, the latest first.")
final class AuditListCommand implements Action {
  private static final int PAGE = 500;

  private final Store store;

  @Option(names = "--since", paramLabel = "DAY", converter = Moment.class,
      description = "Only from this day on, by UTC.")
  private Instant since = Moment.EARLIEST;

  @Option(names = "--actor", paramLabel = "NAME", description = "Only what this account did, or who was called so.")
  private Optional<String> actor = Optional.empty();

  @Option(names = "--subject", paramLabel = "NAME", description = "Only what was done to this account, or to who was "
      + "called so.")
  private Optional<String> subject = Optional.empty();

  @Option(names = "--kind", paramLabel = "KIND", description = "Only this: ${COMPLETION-CANDIDATES}.")
  private Optional<DeedKind> kind = Optional.empty();

  @Option(names = "--limit", paramLabel = "NUMBER", defaultValue = "100",
      description = "At most so many. Default: 100.")
  private int limit;

  @Option(names = "--json", description = "Print JSON for a script: one object a line.")
  private boolean json;

  AuditListCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> {
      if (!json) out.println(DeedRow.HEAD);
      print(installation.records().deeds(), query(installation.users()), out);
      return ExitCode.OK;
    });
  }

  private DeedQuery query(UserRepository users) {
    return new DeedQuery(LocalDate.ofInstant(since, ZoneOffset.UTC), actor.map(name -> who(users, name)),
        subject.map(name -> who(users, name)), kind, Optional.empty(), PAGE);
  }

  private static Who who(UserRepository users, String name) {
    return Optional.of(name).filter(text -> !NameKey.isBlank(text)).flatMap(text -> users.find(NameKey.of(text)))
        .map(user -> Who.account(user.id())).orElseGet(() -> Who.named(name));
  }

  private void print(AuditLog log, DeedQuery first, PrintWriter out) {
    int left = limit;
    DeedQuery query = first;
    for (List<KeptDeed> page = log.find(query); left > 0 && !page.isEmpty(); page = log.find(query)) {
      page.stream().limit(left).map(DeedRow::of).map(row -> json ? Json.of(row) : row.text()).forEach(out::println);
      left -= page.size();
      query = query.behind(page.getLast());
    }
  }
}
