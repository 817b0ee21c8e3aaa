package metaserver.application.identity;

import java.net.InetAddress;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.Profile;

/**
 * What a client said while logging in (packets 100, 109, 115).
 *
 * @param username as sent; may be empty
 * @param password empty where none was asked for
 * @param byToken whether the password is a token that the site gave, see {@link LoginTokens}
 * @param shown the profile in packet 100
 * @param replaceProfile whether it replaces the kept one (flag bit 0)
 * @param version application version of packet 115; not judged for Aleph One
 * @param build build number of packet 115; not judged for Aleph One
 */
public record LoginAttempt(
    String username,
    Password password,
    boolean byToken,
    Profile shown,
    boolean replaceProfile,
    ClientFamily family,
    int version,
    int build,
    InetAddress address) {

  public LoginAttempt answeredWith(Password typed) {
    return new LoginAttempt(username, typed, false, shown, replaceProfile, family, version, build, address);
  }

  public LoginAttempt bringing(String token) {
    return new LoginAttempt(
        username, new Password(token), true, shown, replaceProfile, family, version, build, address);
  }

  public LoginAttempt ofClient(int clientVersion, int clientBuild) {
    return new LoginAttempt(
        username, password, byToken, shown, replaceProfile, family, clientVersion, clientBuild, address);
  }
}
