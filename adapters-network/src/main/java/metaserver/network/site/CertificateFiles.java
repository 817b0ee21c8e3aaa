package metaserver.network.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a certificate and its key, and again when somebody renews them, without a restart. */
final class CertificateFiles {
  private static final Logger LOG = LoggerFactory.getLogger(CertificateFiles.class);
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
  /** Of a store that never leaves memory. */
  private static final String PASSWORD = "memory";

  private final Certificate files;
  private final SslContextFactory.Server context = new SslContextFactory.Server();
  private FileTime read;

  /** @throws CertificateUnusable if they cannot be read, or are no such things */
  CertificateFiles(Certificate files) {
    this.files = files;
    this.read = changed();
    context.setKeyStore(store());
    context.setKeyStorePassword(PASSWORD);
    context.setSniRequired(false);
  }

  SslContextFactory.Server context() {
    return context;
  }

  /** Takes new files over; keeps what it has if they cannot be used yet. */
  void follow() {
    try {
      FileTime now = changed();
      if (now.equals(read)) return;
      read = now;
      KeyStore renewed = store();
      context.reload(changing -> changing.setKeyStore(renewed));
      LOG.info("event=certificate-renewed file={}", files.chain());
    } catch (Exception e) {
      LOG.warn("event=certificate-not-renewed reason=\"{}\"", e.getMessage());
    }
  }

  private FileTime changed() {
    try {
      FileTime chain = Files.getLastModifiedTime(files.chain());
      FileTime key = Files.getLastModifiedTime(files.key());
      return chain.compareTo(key) > 0 ? chain : key;
    } catch (IOException e) {
      throw new CertificateUnusable("cannot read " + e.getMessage(), e);
    }
  }

  private KeyStore store() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("site", key(files.key()), PASSWORD.toCharArray(), chain(files.chain()));
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new CertificateUnusable(
          "cannot use " + files.chain() + " and " + files.key() + " (" + e.getMessage() + ")", e);
    }
  }

  private static java.security.cert.Certificate[] chain(Path file) throws IOException, GeneralSecurityException {
    try (InputStream content = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(content)
          .toArray(java.security.cert.Certificate[]::new);
    }
  }

  private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
    var found = KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
    if (!found.find()) {
      throw new GeneralSecurityException("no \"BEGIN PRIVATE KEY\" in the file of the key: PKCS #8 without a password");
    }
    var bytes = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(found.group(1)));
    try {
      return KeyFactory.getInstance("EC").generatePrivate(bytes);
    } catch (GeneralSecurityException _) {
      return KeyFactory.getInstance("RSA").generatePrivate(bytes);
    }
  }
}
