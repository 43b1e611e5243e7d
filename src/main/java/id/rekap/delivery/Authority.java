package id.rekap.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Who is trusted to say that a server is the one that it claims to be. */
public final class Authority {

  private Authority() {}

  /**
   * Trusts the certificates of a file, and no others.
   *
   * @param file one certificate or more, each as PEM (RFC 7468) or all as DER
   * @return what opens connections to the servers that these certificates vouch for
   * @throws IOException where the file cannot be read or holds no certificate
   */
  public static SSLSocketFactory of(final Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      final Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (found.isEmpty()) {
        throw new IOException("The file holds no certificate");
      }
      final KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (final Certificate one : found) {
        store.setCertificateEntry(String.valueOf(store.size()), one);
      }
      final TrustManagerFactory trusted =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trusted.init(store);
      final SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trusted.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (final GeneralSecurityException unusable) {
      throw new IOException("The file holds no certificate that can be used", unusable);
    }
  }
}
