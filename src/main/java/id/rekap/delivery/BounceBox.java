package id.rekap.delivery;

import id.rekap.delivery.Outcome.Reason;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.ReadOnlyFolderException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;

/**
 * The mailbox that bounces come to, read with IMAP. What is no bounce, or none of ours, is left
 * unread as it was; nothing is ever deleted.
 */
public final class BounceBox {

  /** Unread messages that are looked at, the latest ones; older ones were looked at before. */
  private static final int MOST_MESSAGES = 1_000;

  /** Bounces that are read in one visit, the latest ones: of messages of others some may remain. */
  private static final int MOST_BOUNCES = 500;

  /** Of a message no more is read: what it says stands before what came back with it. */
  private static final int BEGINNING = 128 * 1024;

  /** A visit holds up the service and whoever asks how things stand; the next one goes on. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private static final String TYPE = "Content-Type";

  private final MailServer server;
  private final String folder;

  /**
   * A mailbox.
   *
   * @param server who keeps it; a user must be named
   * @param folder the folder that bounces come to, such as {@code INBOX}
   */
  public BounceBox(final MailServer server, final String folder) {
    this.server = server;
    this.folder = folder;
  }

  /** A message of the mailbox, and what it says. */
  private record Found(Message message, Bounce bounce) {}

  /**
   * Reads the unread bounces. A visit ends after the time for a connection and one answer, and
   * after a minute at the latest.
   *
   * @param ours takes a bounce and tells whether it is one of a message of ours; that message is
   *     then marked as read
   * @param stopping asked all the while: where it says so, the server is waited for no longer
   * @return why the mailbox could not be read to its end; {@link Reason#NONE} where it was
   */
  public Reason read(final Predicate<Bounce> ours, final BooleanSupplier stopping) {
    final Visit visit = new Visit(limit(server), stopping);
    final Queue<Found> found = new ConcurrentLinkedQueue<>();
    try (Opened box = new Opened(visit)) {
      final Reason reason = reason(visit, () -> find(box, found));
      final List<Message> known = new ArrayList<>();
      for (final Found one : found) {
        if (ours.test(one.bounce())) {
          known.add(one.message());
        }
      }
      return reason == Reason.NONE ? reason(visit, () -> mark(known)) : reason;
    }
  }

  static Duration limit(final MailServer server) {
    final Duration set = server.connectWithin().plus(server.answerWithin());
    return set.compareTo(LONGEST) < 0 ? set : LONGEST;
  }

  /** Does an errand and tells why it failed. */
  private static Reason reason(final Visit visit, final Callable<Reason> errand) {
    try {
      return visit.run(errand);
    } catch (final FolderNotFoundException | ReadOnlyFolderException unfit) {
      return Reason.FOLDER;
    } catch (final Visit.TooLateException late) {
      return late.isStopped() ? Reason.CUT_OFF : Reason.SILENT;
    } catch (final MessagingException failure) {
      return Failure.outcome(failure, Failure.Progress.BEFORE_TEXT).reason();
    }
  }

  /** The connection of one visit. */
  private final class Opened implements AutoCloseable {

    private final Visit visit;
    private final Store store;
    private volatile @Nullable Folder mail;

    Opened(final Visit visit) {
      this.visit = visit;
      try {
        this.store = Session.getInstance(properties()).getStore("imap");
      } catch (final NoSuchProviderException impossible) {
        throw new IllegalStateException("The mail library cannot read mailboxes", impossible);
      }
    }

    Folder open() throws MessagingException {
      store.connect(server.host(), server.port(), server.user(), server.password());
      final Folder opened = store.getFolder(folder);
      mail = opened;
      opened.open(Folder.READ_WRITE);
      return opened;
    }

    /** What others marked for deletion stays as it is. */
    @Override
    public void close() {
      try {
        visit.run(
            () -> {
              final Folder opened = mail;
              if (opened != null && opened.isOpen()) {
                opened.close(false);
              }
              store.close();
              return true;
            });
      } catch (final MessagingException | Visit.TooLateException gone) {
        // What was read is read, and what was marked is marked.
      }
    }
  }

  private static Reason find(final Opened box, final Queue<Found> found) throws MessagingException {
    final Folder mail = box.open();
    final Message[] unread = latest(mail.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false)));
    final FetchProfile wanted = new FetchProfile();
    wanted.add(TYPE);
    mail.fetch(unread, wanted);
    for (final Message one : List.of(unread).reversed()) {
      final Bounce bounce = found.size() < MOST_BOUNCES ? bounce(one) : null;
      if (bounce != null) {
        found.add(new Found(one, bounce));
      }
    }
    return Reason.NONE;
  }

  private static Message[] latest(final Message[] unread) {
    final int count = Math.min(unread.length, MOST_MESSAGES);
    final Message[] latest = new Message[count];
    System.arraycopy(unread, unread.length - count, latest, 0, count);
    return latest;
  }

  /** What a message says; null where it is no bounce, cannot be read as one, or is gone. */
  private static @Nullable Bounce bounce(final Message message) throws MessagingException {
    try {
      final String[] type = message.getHeader(TYPE);
      if (type == null || !BounceReport.isReport(type[0])) {
        return null;
      }
      final IMAPMessage whole = (IMAPMessage) message;
      whole.setPeek(true);
      try (InputStream in = whole.getMimeStream()) {
        return BounceReport.of(in.readNBytes(BEGINNING));
      }
    } catch (final MessageRemovedException gone) {
      return null;
    } catch (final IOException unread) {
      throw new MessagingException("A message cannot be read", unread);
    }
  }

  private static Reason mark(final List<Message> known) throws MessagingException {
    for (final Message one : known) {
      one.setFlag(Flags.Flag.SEEN, true);
    }
    return Reason.NONE;
  }

  private Properties properties() {
    final Properties properties = Connection.properties(server, "imap");
    properties.setProperty("mail.imap.peek", "true");
    return properties;
  }
}
