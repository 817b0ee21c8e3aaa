package metaserver.network.site;

/** The files of a certificate cannot be used; the message says in one line why. */
public final class CertificateUnusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CertificateUnusable(String why, Throwable cause) {
    super(why, cause);
  }
}
