package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Refused workbooks whose corrected copy would take a library minutes, or break it: the list of
 * findings comes all the same.
 */
class HeavyCopyTests {

  private static final int MANY = 40_000;

  @TempDir private Path folder;

  private static String many(final IntFunction<String> one) {
    return IntStream.range(0, MANY).mapToObj(one).collect(Collectors.joining());
  }

  private static Arguments heavy(
      final String name,
      final String part,
      final CorrectedCopy.Kind kind,
      final UnaryOperator<String> change) {
    return Arguments.of(name, kind, (UnaryOperator<Packages>) book -> book.edit(part, change));
  }

  private static Stream<Arguments> books() {
    final String end = "</sheetData>";
    return Stream.of(
        heavy(
            "plain",
            Packages.sheet(5),
            CorrectedCopy.Kind.WHOLE,
            xml -> xml.replace(end, end + " ")),
        heavy(
            "fills",
            "xl/styles.xml",
            CorrectedCopy.Kind.LIST,
            xml ->
                xml.replaceFirst(
                    "<fills[^>]*>",
                    "$0"
                        + many(
                            i ->
                                "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF%06X\"/>"
                                        .formatted(i)
                                    + "</patternFill></fill>"))),
        heavy(
            "links",
            Packages.sheet(5),
            CorrectedCopy.Kind.LIST,
            xml ->
                xml.replace(
                    end,
                    end
                        + "<hyperlinks>"
                        + many(i -> "<hyperlink ref=\"A%d\" location=\"a\"/>".formatted(i + 1))
                        + "</hyperlinks>")),
        heavy(
            "an outline of odd elements",
            "xl/workbook.xml",
            CorrectedCopy.Kind.PLAIN,
            xml ->
                xml.replace(
                    "</sheets>",
                    "</sheets>"
                        + "<a>".repeat(150)
                        + "</a>".repeat(150)
                        + "<definedNames><b/>"
                        + "</definedNames><sheets/>")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("books")
  void makesTheCopyThatItCan(
      final String name, final CorrectedCopy.Kind kind, final UnaryOperator<Packages> change)
      throws IOException {
    final Workbooks wrong = Workbooks.program().set("Responden", "D3", "salah");
    final byte[] content = change.apply(Packages.of(wrong.bytes())).bytes();
    final Path file = Files.write(folder.resolve("berat.xlsx"), content);
    final Intake intake = Intake.standard(ColumnDictionary.load(Path.of("templates/words")));
    final IntakeResult result = intake.read(file);
    final List<Remark> remarks =
        result.findings().stream()
            .map(
                one ->
                    new Remark(
                        one.code(),
                        one.severity(),
                        one.sheet(),
                        one.cell(),
                        one.found(),
                        "w",
                        "f",
                        1))
            .toList();
    assertThat(new CorrectedCopy(intake).of(file, result.sha256(), remarks, (key, slots) -> key))
        .hasValueSatisfying(made -> assertThat(made.kind()).isEqualTo(kind));
  }
}
