package id.rekap.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a real server and speaks TLS with a certificate from an authority of its own: from
 * the first byte, or from STARTTLS on.
 */
final class TlsFront implements AutoCloseable {

  /** What is said in the clear until both sides are to be encrypted. */
  enum Language {
    SMTP {
      @Override
      void upgrade(final Socket client) throws IOException {
        say(client, "220 front");
        String said = line(client.getInputStream());
        while (!said.toUpperCase(Locale.ROOT).startsWith("STARTTLS")) {
          say(client, "250-front\r\n250 STARTTLS");
          said = line(client.getInputStream());
        }
        say(client, "220 go ahead");
      }
    },
    IMAP {
      @Override
      void upgrade(final Socket client) throws IOException {
        say(client, "* OK front");
        String said = line(client.getInputStream());
        while (!said.toUpperCase(Locale.ROOT).contains("STARTTLS")) {
          say(client, "* CAPABILITY IMAP4rev1 STARTTLS\r\n" + tag(said) + " OK done");
          said = line(client.getInputStream());
        }
        say(client, tag(said) + " OK go ahead");
      }

      private String tag(final String command) {
        return command.replaceFirst(" .*", "").strip();
      }
    };

    abstract void upgrade(Socket client) throws IOException;
  }

  private static final char[] PASSWORD = "changeit".toCharArray();

  private final ServerSocket server;
  private final SSLContext context;
  private final Path authority;
  private final int realPort;
  private final @Nullable Language upgrades;
  private final AtomicInteger callers = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /**
   * A front.
   *
   * @param host the name in the certificate
   * @param upgrades what it speaks before STARTTLS; null for TLS from the first byte
   */
  TlsFront(
      final Path folder, final String host, final int realPort, final @Nullable Language upgrades)
      throws Exception {
    final KeyStore store = store(folder, host);
    this.authority = folder.resolve(host + ".pem");
    write(store.getCertificate("ca"), authority);
    this.context = context(store);
    this.realPort = realPort;
    this.upgrades = upgrades;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::listen);
  }

  int port() {
    return server.getLocalPort();
  }

  /** How often somebody connected. */
  int callers() {
    return callers.get();
  }

  /** A file with the certificate of who vouches for it. */
  Path authority() {
    return authority;
  }

  private static KeyStore store(final Path folder, final String host) throws Exception {
    final Path file = folder.resolve(host + ".p12");
    keytool(file, "ca", "CN=Authority of " + host, "-ext", "bc:critical=ca:true");
    keytool(file, "a", "CN=" + host, "-ext", "san=dns:" + host, "-signer", "ca");
    final KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return store;
  }

  private static void keytool(
      final Path file, final String alias, final String name, final String... more)
      throws Exception {
    final List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                alias,
                "-dname",
                name,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD)));
    command.addAll(List.of(more));
    final Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    keytool.getInputStream().readAllBytes();
    if (keytool.waitFor() != 0) {
      throw new IOException("No certificate was made");
    }
  }

  /** As it is given to an office: text, with a line before what counts. */
  private static void write(final Certificate certificate, final Path file) throws Exception {
    Files.writeString(
        file,
        "subject=Authority\n-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
            + "\n-----END CERTIFICATE-----\n");
  }

  private static SSLContext context(final KeyStore store) throws Exception {
    // The key of the authority is not the server's to use.
    store.deleteEntry("ca");
    final KeyManagerFactory keys =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    final SSLContext made = SSLContext.getInstance("TLS");
    made.init(keys.getKeyManagers(), null, null);
    return made;
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        final Socket client = server.accept();
        callers.incrementAndGet();
        threads.execute(() -> serve(client));
      } catch (final IOException closed) {
        return;
      }
    }
  }

  private void serve(final Socket client) {
    try (client;
        Socket real = new Socket(InetAddress.getLoopbackAddress(), realPort)) {
      if (upgrades != null) {
        upgrades.upgrade(client);
        line(real.getInputStream());
      }
      final SSLSocket secret =
          (SSLSocket) context.getSocketFactory().createSocket(client, null, client.getPort(), true);
      secret.setUseClientMode(false);
      secret.startHandshake();
      threads.execute(() -> pass(real, secret));
      pass(secret, real);
    } catch (final IOException ended) {
      // The client did not trust us, or is done.
    }
  }

  private static void say(final Socket client, final String text) throws IOException {
    client.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static String line(final InputStream in) throws IOException {
    final ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int one = in.read(); one != '\n'; one = in.read()) {
      if (one < 0) {
        throw new IOException("The other side is gone");
      }
      line.write(one);
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  private static void pass(final Socket from, final Socket to) {
    try {
      final InputStream in = from.getInputStream();
      final OutputStream out = to.getOutputStream();
      in.transferTo(out);
      to.close();
    } catch (final IOException ended) {
      // One of the two is done.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
