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
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a real server, passes on what both say, and fails as it is told, one fault a
 * connection; without one left it passes everything on.
 */
public final class FaultySmtp implements AutoCloseable {

  /** What goes wrong in one connection. */
  public enum Fault {
    NONE,
    GREETS_WITH_421,
    NEVER_GREETS,
    DROPS_AT_GREETING,
    SENDER_451,
    SENDER_550,
    RECIPIENT_450,
    RECIPIENT_550,
    LAST_RECIPIENT_450,
    LAST_RECIPIENT_550,
    DATA_451,
    DATA_554,
    DROPS_BEFORE_DATA,
    HANGS_BEFORE_DATA,
    DROPS_IN_TEXT,
    TEXT_452,
    TEXT_552,
    DROPS_AFTER_TEXT_LOST,
    DROPS_AFTER_TEXT_TAKEN,
    HANGS_AFTER_TEXT_LOST,
    HANGS_AFTER_TEXT_TAKEN,
    DROPS_AFTER_ANSWER
  }

  private final ServerSocket server;
  private final int realPort;
  private final Queue<Fault> script = new ConcurrentLinkedQueue<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final CountDownLatch reached = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** Stands before the server at a port of this machine. */
  public FaultySmtp(final int realPort) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.realPort = realPort;
    threads.execute(this::listen);
  }

  /** Tells its port. */
  public int port() {
    return server.getLocalPort();
  }

  /** Says what goes wrong in the next connections, one after the other. */
  public FaultySmtp then(final Fault... faults) {
    script.addAll(List.of(faults));
    return this;
  }

  /** Forgets the faults that have not come yet. */
  public void recover() {
    script.clear();
  }

  /** Counts the connections that came. */
  public int connections() {
    return connections.get();
  }

  /** Waits for the first connection; false where none came within a minute. */
  public boolean isReached() throws InterruptedException {
    return reached.await(1, TimeUnit.MINUTES);
  }

  private void listen() {
    try {
      while (true) {
        final Socket client = server.accept();
        connections.incrementAndGet();
        reached.countDown();
        final Fault fault = script.poll();
        threads.execute(() -> serve(client, fault == null ? Fault.NONE : fault));
      }
    } catch (final IOException closed) {
      // The test is over.
    }
  }

  private void serve(final Socket client, final Fault fault) {
    try (client;
        Socket real = new Socket(InetAddress.getLoopbackAddress(), realPort)) {
      new Conversation(client, real, fault).hold();
    } catch (final IOException gone) {
      // One of the two hung up.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }

  /** One connection. */
  private static final class Conversation {

    private final BufferedReader fromClient;
    private final BufferedReader fromReal;
    private final OutputStream toClient;
    private final OutputStream toReal;
    private final Fault fault;
    private int recipients;

    Conversation(final Socket client, final Socket real, final Fault fault) throws IOException {
      this.fromClient = reader(client);
      this.fromReal = reader(real);
      this.toClient = client.getOutputStream();
      this.toReal = real.getOutputStream();
      this.fault = fault;
    }

    private static BufferedReader reader(final Socket socket) throws IOException {
      return new BufferedReader(
          new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    void hold() throws IOException {
      switch (fault) {
        case GREETS_WITH_421 -> {
          say(toClient, "421 busy");
          return;
        }
        case NEVER_GREETS -> {
          untilTheClientLeaves();
          return;
        }
        case DROPS_AT_GREETING -> {
          return;
        }
        default -> answer();
      }
      String line = fromClient.readLine();
      while (line != null && command(line)) {
        line = fromClient.readLine();
      }
    }

    /** One command; false where the connection ends. */
    private boolean command(final String line) throws IOException {
      final String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
      if (verb.equals("RCPT")) {
        recipients++;
      }
      final String refusal = refusal(verb);
      if (refusal != null) {
        say(toClient, refusal);
        return true;
      }
      if (verb.equals("DATA")) {
        if (fault == Fault.DROPS_BEFORE_DATA) {
          return false;
        }
        if (fault == Fault.HANGS_BEFORE_DATA) {
          untilTheClientLeaves();
          return false;
        }
      }
      if (verb.equals("DATA") && losesText()) {
        say(toClient, "354 go ahead");
        return lose();
      }
      say(toReal, line);
      answer();
      return verb.equals("DATA") ? text() : !verb.equals("QUIT");
    }

    private boolean losesText() {
      return switch (fault) {
        case DROPS_IN_TEXT, TEXT_452, TEXT_552, DROPS_AFTER_TEXT_LOST, HANGS_AFTER_TEXT_LOST ->
            true;
        default -> false;
      };
    }

    /** Reads a text that the real server never sees; false where the connection ends. */
    private boolean lose() throws IOException {
      int lines = 0;
      String line = fromClient.readLine();
      while (line != null && !line.equals(".")) {
        if (++lines == 3 && fault == Fault.DROPS_IN_TEXT) {
          return false;
        }
        line = fromClient.readLine();
      }
      switch (fault) {
        case TEXT_452 -> say(toClient, "452 later");
        case TEXT_552 -> say(toClient, "552 no");
        case HANGS_AFTER_TEXT_LOST -> untilTheClientLeaves();
        default -> {
          return false;
        }
      }
      return line != null;
    }

    private @Nullable String refusal(final String verb) {
      return switch (fault) {
        case SENDER_451 -> verb.equals("MAIL") ? "451 later" : null;
        case SENDER_550 -> verb.equals("MAIL") ? "550 no" : null;
        case RECIPIENT_450 -> verb.equals("RCPT") && recipients == 1 ? "450 later" : null;
        case RECIPIENT_550 -> verb.equals("RCPT") && recipients == 1 ? "550 no" : null;
        case LAST_RECIPIENT_450 -> verb.equals("RCPT") && recipients > 1 ? "450 later" : null;
        case LAST_RECIPIENT_550 -> verb.equals("RCPT") && recipients > 1 ? "550 no" : null;
        case DATA_451 -> verb.equals("DATA") ? "451 later" : null;
        case DATA_554 -> verb.equals("DATA") ? "554 no" : null;
        default -> null;
      };
    }

    /** Passes on the text of a message; false where the connection ends. */
    private boolean text() throws IOException {
      String line = fromClient.readLine();
      while (line != null && !line.equals(".")) {
        say(toReal, line);
        line = fromClient.readLine();
      }
      if (line == null) {
        return false;
      }
      say(toReal, ".");
      switch (fault) {
        case DROPS_AFTER_TEXT_TAKEN -> {
          fromReal.readLine();
          return false;
        }
        case HANGS_AFTER_TEXT_TAKEN -> {
          fromReal.readLine();
          untilTheClientLeaves();
          return false;
        }
        default -> {
          answer();
          return fault != Fault.DROPS_AFTER_ANSWER;
        }
      }
    }

    /** Passes on one answer, which may have several lines. */
    private void answer() throws IOException {
      String line = fromReal.readLine();
      while (line != null && line.length() > 3 && line.charAt(3) == '-') {
        say(toClient, line);
        line = fromReal.readLine();
      }
      if (line != null) {
        say(toClient, line);
      }
    }

    private void untilTheClientLeaves() throws IOException {
      while (fromClient.readLine() != null) {
        // Silence is all it gets.
      }
    }

    private static void say(final OutputStream to, final String line) throws IOException {
      to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      to.flush();
    }
  }
}
