/** Accounts that come from a file. */
@NullMarked
package metaserver.bootstrap.identity;

import org.jspecify.annotations.NullMarked;
