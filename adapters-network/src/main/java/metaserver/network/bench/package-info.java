/** Load for sizing a machine: many clients of either family, and what they saw of the server. */
@NullMarked
package metaserver.network.bench;

import org.jspecify.annotations.NullMarked;
