/** Who somebody is: accounts, guests, names, sessions. */
@NullMarked
package metaserver.domain.identity;

import org.jspecify.annotations.NullMarked;
