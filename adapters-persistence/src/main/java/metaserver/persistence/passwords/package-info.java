/** Passwords as hashes. */
@NullMarked
package metaserver.persistence.passwords;

import org.jspecify.annotations.NullMarked;
