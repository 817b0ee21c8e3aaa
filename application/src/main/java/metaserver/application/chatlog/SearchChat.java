package metaserver.application.chatlog;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;
import metaserver.domain.chat.ChatLog;
import metaserver.domain.chat.ChatSearch;
import metaserver.domain.chat.KeptLine;

/** Lets staff look for what was said. That somebody looked, and for what, is a deed; without it nothing is shown. */
public final class SearchChat {
  private final ChatLog log;
  private final AuditLog deeds;
  private final InstantSource clock;

  public SearchChat(ChatLog log, AuditLog deeds, InstantSource clock) {
    this.log = log;
    this.deeds = deeds;
    this.clock = clock;
  }

  public List<KeptLine> search(Party reader, ChatSearch search) {
    deeds.add(new Deed(clock.instant(), reader, DeedKind.LOG_READ,
        Optional.empty(), Optional.empty(), Optional.of(asked(search))));
    return log.search(search);
  }

  /** Goes on with a search that was written down. */
  public List<KeptLine> more(ChatSearch search, KeptLine last) {
    return log.search(search.behind(last));
  }

  private static String asked(ChatSearch search) {
    return Stream.of(
            search.text().map(text -> "text \"" + text + "\""),
            search.nick().map(nick -> "name \"" + nick + "\""),
            search.player().map(player -> "user " + player),
            search.room().map(room -> "room " + room),
            Optional.of("from " + search.from() + " to " + search.until()))
        .flatMap(Optional::stream).collect(Collectors.joining(", ", "chat log: ", ""));
  }
}
