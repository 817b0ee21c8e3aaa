/** What an account has besides its name and password: mail, codes, passwords of devices, names it had. */
@NullMarked
package metaserver.domain.account;

import org.jspecify.annotations.NullMarked;
