package id.rekap.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;

/** Notes how much of a message went out: the server gets its text by {@link #writeTo}. */
final class GatedMessage extends MimeMessage {

  private final Mailbox.Gate gate;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Failure.Progress state = Failure.Progress.BEFORE_TEXT;
  private volatile boolean cut;

  GatedMessage(final Session session, final Mailbox.Gate gate) {
    super(session);
    this.gate = gate;
  }

  @Override
  public void writeTo(final OutputStream out, final String[] ignored)
      throws IOException, MessagingException {
    pass();
    super.writeTo(out, ignored);
    state = Failure.Progress.AFTER_TEXT;
  }

  /** The transport answers an exception by ending the connection, so nothing is sent. */
  private void pass() throws IOException {
    lock.lock();
    try {
      if (cut) {
        throw new IOException("The message was cut off");
      }
      if (!isOpen()) {
        state = Failure.Progress.TAKEN_OVER;
        throw new IOException("The message was taken over");
      }
      state = Failure.Progress.IN_TEXT;
    } finally {
      lock.unlock();
    }
  }

  private boolean isOpen() throws IOException {
    try {
      return gate.opens();
    } catch (final RuntimeException unknown) {
      throw new IOException("It cannot be told whether the message may go", unknown);
    }
  }

  /**
   * Lets the gate open no more. Waits while it is asked: what it asks, a database maybe, must not
   * be interrupted.
   */
  void cut() {
    lock.lock();
    try {
      cut = true;
    } finally {
      lock.unlock();
    }
  }

  boolean isCut() {
    return cut;
  }

  Failure.Progress state() {
    return state;
  }

  boolean isWritten() {
    return state == Failure.Progress.AFTER_TEXT;
  }
}
