package metaserver.bootstrap.command;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import metaserver.domain.announcements.Announcement;
import metaserver.domain.announcements.AnnouncementTerms;

/** An announcement in a list. */
record AnnouncementRow(
    int id, String kind, String to, Optional<Integer> room, int priority, String from, Optional<String> until,
    boolean weekly, boolean over, String by, String text) {
  static AnnouncementRow of(Announcement announcement, Instant now) {
    AnnouncementTerms terms = announcement.terms();
    return new AnnouncementRow(announcement.id(), terms.kind().name().toLowerCase(Locale.ROOT),
        terms.circle().name().toLowerCase(Locale.ROOT),
        terms.room().isPresent() ? Optional.of(terms.room().getAsInt()) : Optional.empty(), terms.priority(),
        terms.period().from().toString(), terms.period().until().map(Instant::toString), terms.weekly(),
        !announcement.isCurrent(now), terms.issuer().shownName(), terms.text());
  }

  String line() {
    return id + "  " + kind + " to " + to + room.map(number -> " in room " + number).orElse("")
        + ", priority " + priority + ", from " + from + until.map(end -> " until " + end).orElse("")
        + (weekly ? ", weekly" : "") + (over ? ", over" : "") + ", by " + Plain.line(by) + ": " + Plain.line(text);
  }
}
