package metaserver.application.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import metaserver.application.identity.TokenSource;
import metaserver.domain.account.Totp;
import metaserver.domain.identity.User;
import metaserver.domain.text.Blob;
import metaserver.domain.text.FormatCodes;

/**
 * Makes the secret for a device that is going to show codes; it counts once the first code was entered. Blocks on the
 * store.
 */
public final class BeginCodes {
  private final AccountStores stores;
  private final Vault vault;
  private final TokenSource random;
  private final String site;

  /** @param site what the app shows beside the account */
  public BeginCodes(AccountStores stores, Vault vault, TokenSource random, String site) {
    this.stores = stores;
    this.vault = vault;
    this.random = random;
    this.site = site;
  }

  public OwnerChange<Begun> begin(User user) {
    if (!user.roles().areStaff()) return new OwnerChange.Refused<>(new Refusal.ForStaff());
    Blob secret = Blob.of(Arrays.copyOf(random.next().bytes(), Totp.SECRET_BYTES));
    if (!stores.authenticators().begin(user.id(), vault.seal(secret))) {
      return new OwnerChange.Refused<>(new Refusal.Already());
    }
    String text = Totp.text(secret);
    return new OwnerChange.Done<>(new Begun(text, "otpauth://totp/" + coded(site) + ":"
        + coded(FormatCodes.strip(user.username().text())) + "?secret=" + text + "&issuer=" + coded(site)));
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * What the device is given, shown once. Never printed.
   *
   * @param secret to be typed
   * @param link to be opened on the device
   */
  public record Begun(String secret, String link) {
    @Override
    public String toString() {
      return "Begun[hidden]";
    }
  }
}
