/**
 * The site in a real browser: what visitors see, reach with the keyboard and hear of, on a phone, without JavaScript.
 */
@NullMarked
package metaserver.bootstrap.browser;

import org.jspecify.annotations.NullMarked;
