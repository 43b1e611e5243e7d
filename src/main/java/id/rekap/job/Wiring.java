package id.rekap.job;

import id.rekap.store.DatasetStore;
import id.rekap.store.Outbox;
import id.rekap.store.PeriodLedger;
import id.rekap.store.PrintLedger;
import id.rekap.store.ReportLedger;
import id.rekap.store.RunLedger;
import javax.sql.DataSource;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Builds the plain objects; the only bean methods. {@code Settings} and {@code Ports} are given.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  ConfigurationPropertiesAutoConfiguration.class,
  PropertyPlaceholderAutoConfiguration.class,
  LifecycleAutoConfiguration.class,
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class,
  BatchAutoConfiguration.class
})
class Wiring {

  @Bean
  DatasetStore datasetStore(final JdbcTemplate jdbc) {
    return new DatasetStore(jdbc);
  }

  @Bean
  RunLedger runLedger(final JdbcTemplate jdbc) {
    return new RunLedger(jdbc);
  }

  @Bean
  ReportLedger reportLedger(final JdbcTemplate jdbc) {
    return new ReportLedger(jdbc);
  }

  @Bean
  PrintLedger printLedger(final JdbcTemplate jdbc) {
    return new PrintLedger(jdbc);
  }

  @Bean
  Outbox outbox(final JdbcTemplate jdbc) {
    return new Outbox(jdbc);
  }

  @Bean
  Post post(
      final Outbox outbox,
      final ReportLedger reports,
      final DueMonths months,
      final Settings settings,
      final Ports ports) {
    return new Post(
        outbox,
        reports,
        ports.maker(),
        new Post.Office(settings.mail(), settings.language(), settings.zone(), months::named),
        ports.clock(),
        ports.checkpoint());
  }

  @Bean
  PeriodLedger periodLedger(final JdbcTemplate jdbc) {
    return new PeriodLedger(jdbc);
  }

  @Bean
  DuePeriods duePeriods(
      final PeriodLedger ledger,
      final ReportLedger reports,
      final DueReports due,
      final Settings settings) {
    return new DuePeriods(ledger, reports, due, settings.timetable());
  }

  @Bean
  Settling settling(final DueWorkbooks due, final Settings settings, final Ports ports) {
    return new Settling(
        due,
        settings.timetable().settling(),
        settings.timetable().lock(),
        ports.clock(),
        ports.pause());
  }

  @Bean
  Schedule schedule(final DataSource database, final Settings settings, final Ports ports) {
    return new Schedule(database, settings.timetable(), ports.clock());
  }

  @Bean
  Jobs jobs(final JobOperator operator, final JobRepository repository) {
    return new Jobs(operator, repository);
  }

  @Bean
  @Lazy(false)
  GracefulStop gracefulStop(final Jobs jobs, final Ports ports) {
    return new GracefulStop(jobs, ports.checkpoint());
  }

  @Bean
  DueWorkbooks dueWorkbooks(final RunLedger ledger, final Ports ports) {
    return new DueWorkbooks(ledger, ports.version());
  }

  @Bean
  DueMonths dueMonths(
      final DatasetStore datasets,
      final ReportLedger reports,
      final Settings settings,
      final Ports ports) {
    return new DueMonths(
        datasets, reports, new EmptyMonths(settings.emptyMonths(), ports.clock(), settings.zone()));
  }

  @Bean
  DueReports dueReports(
      final RunLedger ledger,
      final ReportLedger reports,
      final DatasetStore datasets,
      final DueMonths months,
      final Settings settings,
      final Ports ports) {
    final String madeWith =
        Fingerprint.of(ports.version(), settings.templates(), settings.office());
    return new DueReports(
        ledger,
        reports,
        months,
        new DueYears(datasets, ledger, reports),
        ports.maker().kinds(),
        madeWith,
        settings.language());
  }

  @Bean
  IntakeJob intakeJob(
      final JobRepository repository,
      final PlatformTransactionManager transactions,
      final DatasetStore datasets,
      final RunLedger ledger,
      final Ports ports) {
    final TakeIn takeIn =
        new TakeIn(datasets, ledger, ports.clock(), ports.checkpoint(), ports.version());
    return new IntakeJob(repository, transactions, ports.reader(), takeIn);
  }

  @Bean
  ReportJob reportJob(
      final JobRepository repository,
      final PlatformTransactionManager transactions,
      final DatasetStore datasets,
      final RunLedger ledger,
      final ReportLedger reports,
      final PrintLedger prints,
      final DueReports due,
      final Ports ports) {
    final Deliver deliver =
        new Deliver(reports, prints, ports.clock(), ports.checkpoint(), due.madeWith());
    return new ReportJob(
        repository, transactions, datasets, ledger, reports, prints, ports.maker(), deliver);
  }

  @Bean
  Shelf shelf(
      final RunLedger ledger,
      final ReportLedger reports,
      final Settings settings,
      final Ports ports) {
    return new Shelf(ledger, reports, settings.language(), ports.checkpoint());
  }

  @Bean
  Conductor.Players players(
      final IntakeJob intake,
      final ReportJob report,
      final Jobs jobs,
      final RunLedger ledger,
      final DueWorkbooks dueWorkbooks,
      final DueReports dueReports,
      final Shelf shelf,
      final Post post,
      final DataSource database,
      final Settling settling,
      final DuePeriods periods,
      final Ports ports) {
    return new Conductor.Players(
        intake,
        report,
        jobs,
        ports.maker(),
        ledger,
        dueWorkbooks,
        dueReports,
        shelf,
        post,
        database,
        settling,
        periods);
  }

  @Bean
  Conductor conductor(final Conductor.Players players, final GracefulStop stop, final Ports ports) {
    return new Conductor(players, stop, ports.clock(), ports.checkpoint());
  }
}
