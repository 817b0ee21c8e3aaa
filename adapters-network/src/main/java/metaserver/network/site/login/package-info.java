/** Signing in with a browser, and signing out. */
@NullMarked
package metaserver.network.site.login;

import org.jspecify.annotations.NullMarked;
