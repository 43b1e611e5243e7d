package id.rekap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.rekap.delivery.Notifications;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E-mail as an office sets it, and as its funder gets it. */
@Tag("slow")
final class MailCommandTests {

  private static final String RECIPIENT =
      """
        recipients:
          - office: UNIVERSITAS Adiwangsa Jambi
            funder: " mandiri "
            to: [dana@penyandang.example, keuangan@penyandang.example]
            cc: rektorat@kampus.example
      """;

  private static final String PDF = "Universitas-Adiwangsa-Jambi/2025/bulanan/2025-10-Mandiri.pdf";

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @TempDir private Path home;
  private Shell shell;

  @BeforeEach
  void open() {
    server.start();
    shell = new Shell(home);
  }

  @AfterEach
  void close() {
    server.stop();
  }

  private void set(final String more) {
    shell.write(
        "rekap.yml",
        """
        mail:
          host: 127.0.0.1
          port: %d
          tls: none
          from: rekap@kampus.example
          reply-to: pppm@kampus.example
          since: 2025-01
        """
                .formatted(server.getSmtp().getPort())
            + more);
  }

  @Test
  void holdsShowsAndSendsASummary() throws Exception {
    shell.copy("input/003-jambi.xlsx", "input/a.xlsx");
    set("");
    assertThat(shell.run("run")).isEqualTo(ExitCode.OK);
    assertThat(shell.err())
        .isEqualTo("Ditahan karena belum ada penerimanya di mail.recipients: %s.\n".formatted(PDF));
    shell.run("status");
    assertThat(shell.out()).contains("ditahan");
    set(RECIPIENT);
    assertThat(shell.run("run", "--dry-run")).isEqualTo(ExitCode.OK);
    assertThat(shell.out())
        .contains("Akan dikirim lewat surel", PDF)
        .contains("dana@penyandang.example, keuangan@penyandang.example")
        .contains("rektorat@kampus.example")
        .doesNotContain("Tidak ada yang baru");
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(shell.run("run")).isEqualTo(ExitCode.OK);
    assertThat(shell.out()).contains("1 ringkasan dikirim lewat surel.");
    assertThat(server.getReceivedMessages()).hasSize(3);
    read(server.getReceivedMessages()[0]);
    assertThat(shell.run("run")).isEqualTo(ExitCode.OK);
    assertThat(server.getReceivedMessages()).hasSize(3);
    shell.run("status", "--json");
    assertThat(shell.out())
        .contains(
            "\"mail\":[{\"file\":\"%s\",\"kind\":\"bulanan\",\"language\":\"id\"".formatted(PDF))
        .contains("\"revision\":1,\"status\":\"sent\",\"reason\":null,\"code\":0,\"attempts\":1")
        .contains("\"to\":[\"dana@penyandang.example\",\"keuangan@penyandang.example\"]")
        .contains("\"cc\":[\"rektorat@kampus.example\"]");
  }

  private void read(final MimeMessage message) throws Exception {
    assertThat(message.getSubject())
        .isEqualTo("Ringkasan bulanan Oktober 2025: Mandiri (Universitas Adiwangsa Jambi)");
    assertThat(message.getHeader("Reply-To")).containsExactly("pppm@kampus.example");
    final MimeMultipart parts = (MimeMultipart) message.getContent();
    final String text = parts.getBodyPart(0).getContent().toString();
    assertThat(text)
        .contains(
            "bulan Oktober 2025 yang didanai", "dilaksanakan oleh Universitas Adiwangsa Jambi")
        .doesNotContain("revisi", "{", "}");
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("2025-10-Mandiri.pdf");
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
        .isEqualTo(Files.readAllBytes(home.resolve("output").resolve(PDF)))
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void keepsSilentOfAFunderWhoIsToGetNoEMail() {
    shell.copy("input/003-jambi.xlsx", "input/a.xlsx");
    set("");
    shell.run("run");
    set(RECIPIENT.replaceAll("to: .*", "to: none").replaceAll(" *cc: .*", ""));
    assertThat(shell.run("run", "--dry-run")).isEqualTo(ExitCode.OK);
    assertThat(shell.out()).doesNotContain(PDF);
    assertThat(shell.run("run")).isEqualTo(ExitCode.OK);
    assertThat(shell.err()).isEmpty();
    shell.run("status", "--json");
    assertThat(shell.out()).contains("\"status\":\"superseded\"").doesNotContain("\"held\"");
    assertThat(server.getReceivedMessages()).isEmpty();
    set(RECIPIENT);
    assertThat(shell.run("run")).isEqualTo(ExitCode.OK);
    assertThat(server.getReceivedMessages()).hasSize(3);
  }

  @Test
  void tellsOfAMessageThatCameBack() throws Exception {
    final GreenMail box = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
    box.start();
    try {
      final GreenMailUser user = box.setUser("rekap@kampus.example", "rekap", "geheim-123");
      shell.copy("input/003-jambi.xlsx", "input/a.xlsx");
      set(RECIPIENT + "  bounces: {host: 127.0.0.1, user: rekap, tls: none}\n");
      shell
          .set("REKAP_MAIL_BOUNCES_PORT", Integer.toString(box.getImap().getPort()))
          .set("REKAP_MAIL_BOUNCES_PASSWORD", "geheim-123");
      assertThat(shell.run("run")).isEqualTo(ExitCode.OK);
      final MailFolder inbox = box.getManagers().getImapHostManager().getInbox(user);
      final String id = server.getReceivedMessages()[0].getMessageID();
      inbox.store(
          Notifications.message(Notifications.failed(id, "keuangan@penyandang.example", "5.1.1")));
      inbox.store(
          Notifications.message(Notifications.failed(id, "dana@penyandang.example", "5.2.2")));
      inbox.store(Notifications.message(Notifications.failed(id, "x@lain.example", "")));
      final String sentence =
          "Surel dengan "
              + PDF
              + ", revisi 1, kembali; surel itu tidak sampai ke keuangan@penyandang.example: alamatnya tidak dikenal"
              + " (5.1.1). Rekap tidak mengirimnya lagi. ";
      assertThat(shell.run("run")).isEqualTo(ExitCode.FAILED);
      assertThat(shell.err()).contains(sentence).hasLineCount(3);
      assertThat(shell.run("status")).isEqualTo(ExitCode.OK);
      assertThat(shell.out())
          .contains(sentence, "  kembali  ")
          .contains("ke dana@penyandang.example: kotak suratnya penuh (5.2.2).")
          .contains("ke salah satu penerimanya: server penerima tidak dapat menyerahkannya. ")
          .doesNotContain("x@lain.example");
      shell.run("status", "--json");
      assertThat(shell.out())
          .contains("\"status\":\"bounced\"", "\"bounces\":[{\"to\":null,\"status\":null,")
          .contains("{\"to\":\"keuangan@penyandang.example\",\"status\":\"5.1.1\",\"noticed\":\"");
      assertThat(shell.run("run")).isEqualTo(ExitCode.OK);
      assertThat(shell.err()).isEmpty();
      shell.set("REKAP_MAIL_BOUNCES_PASSWORD", "wrong-456");
      assertThat(shell.run("run")).isEqualTo(ExitCode.FAILED);
      assertThat(shell.err())
          .startsWith("Kotak surat untuk surel yang kembali (mail.bounces) tidak dapat dibaca: ")
          .contains("menolak nama pengguna atau kata sandi")
          .doesNotContain("456")
          .hasLineCount(1);
    } finally {
      box.stop();
    }
  }

  @Test
  void tellsThatTheServerCannotBeReachedAndTriesAgainLater() {
    shell.copy("input/003-jambi.xlsx", "input/a.xlsx");
    set(RECIPIENT);
    server.stop();
    assertThat(shell.run("run")).isEqualTo(ExitCode.FAILED);
    assertThat(shell.err()).contains(PDF, "server surel tidak dapat dihubungi");
    assertThat(shell.out()).contains("berkas PDF dibuat");
    shell.run("status");
    assertThat(shell.out()).contains("belum terkirim", "server surel tidak dapat dihubungi");
  }

  @Test
  void saysNothingOfEMailWhereNoServerIsNamed() {
    shell.copy("input/003-jambi.xlsx", "input/a.xlsx");
    assertThat(shell.run("run")).isEqualTo(ExitCode.OK);
    assertThat(shell.err()).isEmpty();
    shell.run("status", "--json");
    assertThat(shell.out()).contains("\"mail\":[]");
    shell.run("status");
    assertThat(shell.out()).doesNotContain("Surel");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{host: s.example, since: 2025-01} | mail.from belum diisi",
        "{host: s.example, from: a@b.example} | mail.since belum diisi",
        "{host: s.example, from: kampus, since: 2025-01} | mail.from: “kampus” bukan alamat surel",
        "{host: s.example, from: a@b.example, since: 2025-1} | mail.since: “2025-1” bukan bulan",
        "{host: s.example, from: a@b.example, since: 2025-01, reply-to: x} | mail.reply-to: “x”",
        "{host: s.example, from: a@b.example, since: 2025-01, tls: ssl} | starttls, tls, none",
        "{host: s.example, from: a@b.example, since: 2025-01, ca-certificate: none.pem} | none.pem tidak dapat dibaca sebagai sertifikat",
        "{host: s.example, from: a@b.example, since: 2025-01, ca-certificate: input/a.xlsx} | mail.ca-certificate: ",
        "{host: s.example, from: a@b.example, since: 2025-01, tls: none, ca-certificate: a.pem} | mail.ca-certificate tidak ada gunanya bersama tls: none",
        "{host: s.example, from: a@b.example, since: 2025-01, tls: none, ca-certificate: a.pem, bounces: {host: localhost, user: a, password: b, tls: none}} | mail.ca-certificate tidak ada gunanya",
        "{host: s.example, from: a@b.example, since: 2025-01, tls: none, ca-certificate: a.pem, bounces: {host: i.example, user: a, password: b}} | a.pem tidak dapat dibaca sebagai sertifikat",
        "{host: s.example, from: a@b.example, since: 2025-01, bounces: {user: a, password: b}} | mail.bounces.user: mail.bounces.host belum diisi",
        "{host: s.example, from: a@b.example, since: 2025-01, bounces: {host: i.example}} | mail.bounces.user belum diisi",
        "{host: s.example, from: a@b.example, since: 2025-01, bounces: {host: i.example, user: a}} | Isi mail.bounces.user dan mail.bounces.password",
        "{host: s.example, from: a@b.example, since: 2025-01, bounces: {host: i.example, user: a, password: b, tls: none}} | mail.bounces.tls: dengan none",
        "{host: s.example, from: a@b.example, since: 2025-01, bounces: {host: 'i example', user: a, password: b}} | mail.bounces.host: “i example” bukan nama server",
        "{host: s.example, from: a@b.example, since: 2025-01, bounces: {host: i.example, user: a, password: b, port: 0}} | mail.bounces.port: “0”",
        "{host: s.example, from: a@b.example, since: 2025-01, bounces: {hots: i.example}} | Mungkin maksudnya mail.bounces.host",
        "{host: s.example, from: a@b.example, since: 2025-01, port: 70000} | mail.port: “70000”",
        "{host: s.example, from: a@b.example, since: 2025-01, answer-seconds: 0} | 1 sampai 600",
        "{host: s.example, from: a@b.example, since: 2025-01, user: a} | mail.password belum diisi",
        "{host: s.example, from: a@b.example, since: 2025-01, user: a, password: b, tls: none} | mail.tls: dengan none",
        "{host: 'smtp://s.example', from: a@b.example, since: 2025-01} | bukan nama server",
        "{host: s.example, from: a@b.example, since: 2025-01, recipients: {office: A, funder: B, to: a@b.example}} | tulis sebagai daftar",
        "{host: s.example, from: a@b.example, since: 2025-01, recipients: [a@b.example]} | mail.recipients: tulis sebagai daftar",
        "{host: s.example, from: a@b.example, since: 2025-01, recipients: [{office: A, funder: B}]} | mail.recipients 1, to belum diisi",
        "{host: s.example, from: a@b.example, since: 2025-01, recipients: [{office: A, to: a@b.example}]} | mail.recipients 1, funder belum",
        "{host: s.example, from: a@b.example, since: 2025-01, recipients: [{office: A, funder: B, to: [a@b.example, c]}]} | mail.recipients 1, to: “c”",
        "{host: s.example, from: a@b.example, since: 2025-01, recipients: [{office: A, funder: B, to: a@b.example}, {office: a, funder: b, to: c@d.example}]} | mail.recipients 2: a dengan b",
        "{host: s.example, from: a@b.example, since: 2025-01, recipients: [{office: A, funder: B, to: [none, a@b.example]}]} | mail.recipients 1, to: “none”",
        "{host: s.example, from: a@b.example, since: 2025-01, recipients: [{office: A, funder: B, to: none, cc: a@b.example}]} | mail.recipients 1, cc: dengan to: none",
        "{hots: s.example} | kunci mail.hots tidak dikenal. Mungkin maksudnya mail.host.",
        "{recipients: [{ofice: A}]} | kunci mail.recipients.ofice tidak dikenal. Mungkin maksudnya mail.recipients.office."
      })
  void refusesWhatCannotBeBeforeAnyWork(final String mail, final String sentence) {
    shell.copy("input/003-jambi.xlsx", "input/a.xlsx").write("rekap.yml", "mail: " + mail);
    assertThat(shell.run("run")).isEqualTo(ExitCode.USAGE);
    assertThat(shell.err()).contains(sentence).hasLineCount(1);
    assertThat(home.resolve("data")).doesNotExist();
  }

  @Test
  void saysWhatToDoAboutACertificateThatIsNotTrusted() throws Exception {
    final GreenMail secret = new GreenMail(new ServerSetup(0, "localhost", "smtps"));
    secret.start();
    try {
      shell.copy("input/003-jambi.xlsx", "input/a.xlsx");
      set(RECIPIENT);
      shell.set("REKAP_MAIL_TLS", "tls").set("REKAP_MAIL_HOST", "localhost");
      shell.set("REKAP_MAIL_PORT", Integer.toString(secret.getSmtps().getPort()));
      assertThat(shell.run("run")).isEqualTo(ExitCode.FAILED);
      shell.run("status");
      assertThat(shell.out())
          .contains("belum terkirim", "sertifikat server surel tidak dipercaya komputer ini")
          .contains("mail.ca-certificate");
      assertThat(secret.getReceivedMessages()).isEmpty();
    } finally {
      secret.stop();
    }
  }

  @Test
  void takesThePasswordFromTheEnvironmentAndNeverShowsIt() {
    shell.copy("input/003-jambi.xlsx", "input/a.xlsx");
    server.setUser("rekap@kampus.example", "rekap", "geheim-123");
    set(RECIPIENT);
    shell.set("REKAP_MAIL_USER", "rekap").set("REKAP_MAIL_PASSWORD", "wrong-456");
    assertThat(shell.run("run")).isEqualTo(ExitCode.FAILED);
    assertThat(shell.err()).contains("menolak nama pengguna atau kata sandi").doesNotContain("456");
    shell.run("status", "--json");
    assertThat(shell.out()).contains("\"reason\":\"login\"").doesNotContain("456");
  }
}
