/** What staff and the server itself did: who, to whom, when, and what it changed. */
@NullMarked
package metaserver.domain.audit;

import org.jspecify.annotations.NullMarked;
