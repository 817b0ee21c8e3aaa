/** The pages of accounts: opening one, getting back into it, and what its owner does with it. */
@NullMarked
package metaserver.network.site.account;

import org.jspecify.annotations.NullMarked;
