/** Wires what owners do with their accounts. */
@NullMarked
package metaserver.bootstrap.account;

import org.jspecify.annotations.NullMarked;
