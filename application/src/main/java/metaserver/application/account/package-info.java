/** What owners do with their accounts, and what stands beside a password when somebody logs in. */
@NullMarked
package metaserver.application.account;

import org.jspecify.annotations.NullMarked;
