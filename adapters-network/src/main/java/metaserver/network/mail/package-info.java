/** Sends mail by SMTP. */
@NullMarked
package metaserver.network.mail;

import org.jspecify.annotations.NullMarked;
