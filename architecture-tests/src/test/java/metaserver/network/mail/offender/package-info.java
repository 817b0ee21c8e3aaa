/** Breaks rules on purpose. */
@NullMarked
package metaserver.network.mail.offender;

import org.jspecify.annotations.NullMarked;
