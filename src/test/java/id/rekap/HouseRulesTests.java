package id.rekap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the table of docs/house.md, section 3: who may import whom. The table and this test change
 * in one commit.
 */
class HouseRulesTests {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("id.rekap");

  /** Package, to the packages of ours that it may import. */
  private static final Map<String, List<String>> OURS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("model", List.of()),
              Map.entry("statistics", List.of()),
              Map.entry("delivery", List.of()),
              Map.entry("workbook", List.of("model")),
              Map.entry("intake", List.of("model", "workbook")),
              Map.entry("store", List.of("model")),
              Map.entry("summary", List.of("model", "statistics")),
              Map.entry("manuscript", List.of("model", "statistics", "summary")),
              Map.entry("portfolio", List.of("model", "statistics", "summary")),
              Map.entry("disclosure", List.of("summary")),
              Map.entry("narrative", List.of("summary")),
              Map.entry("language", List.of("summary")),
              Map.entry(
                  "report",
                  List.of(
                      "model", "summary", "manuscript", "portfolio", "disclosure", "narrative")),
              Map.entry("chart", List.of("summary", "language")),
              Map.entry("render", List.of("report", "narrative", "summary", "language", "chart")),
              Map.entry(
                  "job",
                  List.of(
                      "workbook",
                      "intake",
                      "store",
                      "report",
                      "render",
                      "language",
                      "delivery",
                      "model")),
              Map.entry(
                  "command",
                  List.of(
                      "job",
                      "workbook",
                      "intake",
                      "report",
                      "render",
                      "language",
                      "summary",
                      "delivery",
                      "model"))));

  /**
   * Package, to the beginnings of foreign packages that it may import besides the JDK and JSpecify.
   */
  private static final Map<String, List<String>> FOREIGN =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("model", List.of()),
              Map.entry(
                  "statistics",
                  List.of("org.apache.commons.statistics", "org.apache.commons.numbers")),
              Map.entry(
                  "delivery",
                  List.of(
                      "tools.jackson.core",
                      "org.springframework.mail",
                      "org.springframework.core.io",
                      "jakarta.mail",
                      "org.eclipse.angus.mail")),
              Map.entry(
                  "workbook",
                  List.of(
                      "org.apache.poi",
                      "org.codehaus.stax2",
                      "com.fasterxml.aalto",
                      "de.siegmar.fastcsv")),
              Map.entry(
                  "intake",
                  List.of("org.apache.poi", "org.openxmlformats.schemas", "org.apache.xmlbeans")),
              Map.entry("store", List.of("org.springframework")),
              Map.entry("summary", List.of()),
              Map.entry("manuscript", List.of()),
              Map.entry("portfolio", List.of()),
              Map.entry("narrative", List.of()),
              Map.entry("language", List.of()),
              Map.entry("report", List.of()),
              Map.entry("chart", List.of("org.jfree")),
              Map.entry(
                  "render",
                  List.of(
                      "org.thymeleaf",
                      "org.commonmark",
                      "org.xhtmlrenderer",
                      "org.openpdf",
                      "tools.jackson.core")),
              Map.entry(
                  "job",
                  List.of(
                      "org.springframework",
                      "org.slf4j",
                      "com.zaxxer.hikari",
                      "com.github.kagkarlsson.scheduler",
                      "org.flywaydb",
                      "ch.qos.logback")),
              Map.entry(
                  "command",
                  List.of(
                      "picocli",
                      "me.tongfei.progressbar",
                      "tools.jackson.core",
                      "org.yaml.snakeyaml"))));

  @TestFactory
  Stream<DynamicTest> everyPackageImportsOnlyWhatItsRowAllows() {
    return OURS.keySet().stream()
        .filter(name -> !inPackage(name).isEmpty())
        .map(name -> DynamicTest.dynamicTest(name, () -> row(name).check(CLASSES)));
  }

  private static List<JavaClass> inPackage(final String name) {
    return CLASSES.stream().filter(one -> one.getPackageName().equals("id.rekap." + name)).toList();
  }

  private static ArchRule row(final String name) {
    final List<String> ours = OURS.getOrDefault(name, List.of());
    final List<String> foreign = FOREIGN.getOrDefault(name, List.of());
    return noClasses()
        .that()
        .resideInAPackage("id.rekap." + name)
        .should()
        .dependOnClassesThat(
            new DescribedPredicate<>(
                "stand outside its row: ours " + ours + ", others " + foreign) {
              @Override
              public boolean test(final JavaClass other) {
                return !isAllowed(name, ours, foreign, other.getBaseComponentType());
              }
            })
        .because("docs/house.md, section 3, row `" + name + "` allows only " + ours + foreign);
  }

  private static boolean isAllowed(
      final String name,
      final List<String> ours,
      final List<String> foreign,
      final JavaClass other) {
    final String place = other.getPackageName();
    if (place.startsWith("id.rekap")) {
      return place.equals("id.rekap." + name)
          || ours.stream().anyMatch(one -> place.equals("id.rekap." + one));
    }
    return place.isEmpty()
        || place.startsWith("java.")
        || place.startsWith("javax.")
        || place.startsWith("org.w3c.dom")
        || place.startsWith("org.xml.sax")
        || place.startsWith("org.jspecify")
        || foreign.stream().anyMatch(place::startsWith);
  }

  @Test
  void packagesFormNoCircle() {
    slices().matching("id.rekap.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nobodyImportsTheRoot() {
    noClasses()
        .that()
        .resideInAPackage("id.rekap.*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("id.rekap")
        .check(CLASSES);
  }

  @TestFactory
  Stream<DynamicTest> everyLibraryHasOneUser() {
    final Map<String, List<String>> users =
        new TreeMap<>(
            Map.ofEntries(
                Map.entry("org.thymeleaf", List.of("render")),
                Map.entry("org.xhtmlrenderer", List.of("render")),
                Map.entry("org.openpdf", List.of("render")),
                Map.entry("org.jfree", List.of("chart")),
                Map.entry("org.apache.poi", List.of("workbook", "intake")),
                Map.entry("de.siegmar.fastcsv", List.of("workbook")),
                Map.entry("com.github.kagkarlsson", List.of("job")),
                Map.entry("org.flywaydb", List.of("job")),
                Map.entry("ch.qos.logback", List.of("job")),
                Map.entry("picocli", List.of("command", "")),
                Map.entry("jakarta.mail", List.of("delivery")),
                Map.entry("org.springframework.mail", List.of("delivery")),
                Map.entry("java.sql", List.of("store", "job")),
                Map.entry("org.springframework.jdbc", List.of("store", "job"))));
    return users.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> onlyUsers(entry.getKey(), entry.getValue())));
  }

  private static void onlyUsers(final String library, final List<String> users) {
    final List<String> offenders =
        CLASSES.stream()
            .filter(
                one ->
                    one.getDirectDependenciesFromSelf().stream()
                        .anyMatch(
                            dependency ->
                                dependency.getTargetClass().getPackageName().startsWith(library)))
            .filter(one -> !users.contains(shortPackage(one)))
            .map(JavaClass::getName)
            .toList();
    assertThat(offenders).as("users of %s outside %s", library, users).isEmpty();
  }

  private static String shortPackage(final JavaClass one) {
    return one.getPackageName().replace("id.rekap", "").replace(".", "");
  }

  @Test
  void everyPackageIsKnownToTheHouse() {
    assertThat(
            CLASSES.stream()
                .map(HouseRulesTests::shortPackage)
                .distinct()
                .filter(x -> !x.isEmpty()))
        .as("packages without a row in docs/house.md, section 3")
        .isSubsetOf(OURS.keySet());
  }

  @Test
  void noFileIsLongerThanFourHundredLines() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      final List<String> tooLong =
          files
              .filter(path -> path.toString().endsWith(".java"))
              .filter(path -> lines(path) > 400)
              .map(Path::toString)
              .toList();
      assertThat(tooLong).as("docs/house.md, section 11").isEmpty();
    }
  }

  @Test
  void namesSayWhatAClassIs() {
    final List<String> banned =
        List.of("Manager", "Handler", "Processor", "Helper", "Impl", "Util", "Utils");
    assertThat(
            CLASSES.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> banned.stream().anyMatch(name::endsWith)))
        .as("docs/house.md, section 8")
        .isEmpty();
  }

  private static long lines(final Path path) {
    try (Stream<String> lines = Files.lines(path)) {
      return lines.count();
    } catch (final IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
