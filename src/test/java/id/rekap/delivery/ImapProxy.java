package id.rekap.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** Stands before a real server of mailboxes, hears every command, and may change or refuse one. */
final class ImapProxy implements AutoCloseable {

  /** In place of a command: the server never hears it, and it is refused. */
  static final String NO = "";

  private final ServerSocket server;
  private final int realPort;
  private final UnaryOperator<String> change;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  ImapProxy(final int realPort) throws IOException {
    this(realPort, command -> command);
  }

  /**
   * A proxy.
   *
   * @param change gives what the server hears in place of a command; {@link #NO} to refuse it
   */
  ImapProxy(final int realPort, final UnaryOperator<String> change) throws IOException {
    this.realPort = realPort;
    this.change = change;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::listen);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Every command so far, as the client wrote it. */
  List<String> said() {
    return said;
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        final Socket client = server.accept();
        threads.execute(() -> serve(client));
      } catch (final IOException closed) {
        return;
      }
    }
  }

  private void serve(final Socket client) {
    try (client;
        Socket real = new Socket(InetAddress.getLoopbackAddress(), realPort);
        BufferedReader commands =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      threads.execute(() -> answers(real, client));
      for (String one = commands.readLine(); one != null; one = commands.readLine()) {
        said.add(one);
        final String changed = change.apply(one);
        if (changed.equals(NO)) {
          say(client.getOutputStream(), one.replaceFirst(" .*", "") + " NO refused");
        } else {
          say(real.getOutputStream(), changed);
        }
      }
    } catch (final IOException ended) {
      // One of the two is done.
    }
  }

  private static void answers(final Socket real, final Socket client) {
    try {
      real.getInputStream().transferTo(client.getOutputStream());
    } catch (final IOException ended) {
      // One of the two is done.
    }
  }

  private static void say(final OutputStream to, final String line) throws IOException {
    to.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
