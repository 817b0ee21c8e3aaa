package metaserver.network.site;

import java.util.Map;

/** What every answer tells browsers not to do: run, load or embed anything that is not a file of this site. */
final class SafeHeaders {
  static final Map<String, String> ALL = Map.of(
      "Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      "X-Content-Type-Options", "nosniff",
      "X-Frame-Options", "DENY",
      "Referrer-Policy", "same-origin",
      "Cross-Origin-Opener-Policy", "same-origin",
      "Cross-Origin-Resource-Policy", "same-origin",
      "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");

  /** For who came by TLS: a year without plain HTTP. */
  static final Map.Entry<String, String> OF_TLS = Map.entry("Strict-Transport-Security", "max-age=31536000");

  private SafeHeaders() {}
}
