/** What an operator can set: one declaration a setting, the values read once at the start. */
@NullMarked
package metaserver.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
