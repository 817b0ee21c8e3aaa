/** What the server tells players of its own accord: messages of the day, words of welcome, notices at a time. */
@NullMarked
package metaserver.domain.announcements;

import org.jspecify.annotations.NullMarked;
