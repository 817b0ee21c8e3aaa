package metaserver.network.site.login;

import java.util.Optional;

/**
 * The form for the code beside the password.
 *
 * @param begun names the first step
 * @param to where to go on
 * @param complaint why it did not work
 */
public record CodeView(String begun, String to, Optional<String> complaint) {}
