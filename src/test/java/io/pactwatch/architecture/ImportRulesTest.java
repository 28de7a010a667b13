package io.pactwatch.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who may import whom. The table is the architecture: a package may use itself, the packages that
 * its row names, and the libraries of its row. When a test here fails, move the class to the
 * package to which its task belongs, or hand in what it needs as a parameter; a longer row is the
 * last resort and needs a reason in the commit.
 */
class ImportRulesTest {
  private static final String ROOT = "io.pactwatch.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.pactwatch");

  private static final List<String> PURE = List.of("java..", "org.jspecify..");
  private static final List<String> JSON =
      List.of("com.fasterxml.jackson..", "org.yaml.snakeyaml..");
  private static final List<String> KAFKA = List.of("org.apache.kafka..");
  private static final List<String> LOGGING = List.of("org.slf4j..");
  private static final List<String> TEMPLATES = List.of("gg.jte..");
  private static final List<String> ANYTHING = List.of("..");

  private record Row(List<String> packages, List<String> libraries) {}

  private static Map<String, Row> table() {
    Map<String, Row> table = new TreeMap<>();
    table.put("core.model", row(List.of()));
    table.put("core.catalogue", row(List.of("core.model")));
    table.put("core.sketch", row(List.of("core.model")));
    for (String stage : List.of("admit", "dedupe", "score", "alert", "drift")) {
      table.put("core." + stage, row(List.of("core.model", "core.catalogue")));
    }
    putStepsOfExtraction(table);
    table.put(
        "catalogue",
        row(List.of("core.model", "core.catalogue", "core.extract", "core.extract.grammar"), JSON));
    table.put(
        "serde",
        row(
            List.of("core.model", "core.admit", "core.dedupe", "core.score", "core.drift"),
            JSON,
            KAFKA));
    table.put("config", row(List.of()));
    table.put("metrics", new Row(List.of("core.model"), ANYTHING));
    table.put(
        "view",
        row(
            List.of(
                "core.model",
                "core.admit",
                "core.drift",
                "core.score",
                "backtest.output",
                "client",
                "serde",
                "stream"),
            KAFKA,
            JSON,
            LOGGING));
    table.put(
        "web",
        new Row(
            List.of(
                "core.model",
                "core.catalogue",
                "core.admit",
                "core.drift",
                "config",
                "metrics",
                "serde",
                "view"),
            ANYTHING));
    table.put(
        "client",
        row(
            List.of("core.model", "core.admit", "catalogue", "serde", "stream"),
            KAFKA,
            JSON,
            LOGGING));
    table.put(
        "replay",
        row(
            List.of("core.model", "catalogue", "client", "metrics", "serde", "stream"),
            KAFKA,
            JSON));
    table.put(
        "backtest",
        row(
            List.of(
                "core.model",
                "core.catalogue",
                "core.alert",
                "core.drift",
                "core.score",
                "catalogue",
                "metrics",
                "replay",
                "serde",
                "stream"),
            KAFKA,
            JSON));
    table.put("backtest.output.picture", new Row(List.of("backtest", "core.model"), ANYTHING));
    table.put(
        "backtest.output.page",
        row(List.of("backtest", "backtest.output.picture", "core.model"), TEMPLATES));
    table.put(
        "backtest.output",
        row(List.of("backtest", "backtest.output.page", "core.model", "metrics", "serde"), JSON));
    table.put("evaluation", row(List.of("core.model", "core.catalogue", "serde"), JSON));
    table.put(
        "runtime",
        new Row(
            List.of(
                "core.model",
                "core.catalogue",
                "core.admit",
                "core.score",
                "core.alert",
                "core.drift",
                "catalogue",
                "client",
                "config",
                "metrics",
                "serde",
                "stream",
                "view",
                "web"),
            ANYTHING));
    table.put("demo", new Row(List.of("core.model", "core.admit", "serde"), ANYTHING));
    table.put(
        "stream",
        row(
            List.of(
                "core.model",
                "core.catalogue",
                "core.admit",
                "core.dedupe",
                "core.extract",
                "core.score",
                "core.alert",
                "core.drift",
                "catalogue",
                "serde",
                "metrics"),
            KAFKA,
            LOGGING));
    return table;
  }

  /** Each step stands on those before it: cut, compile, read, match, who and whether. */
  private static void putStepsOfExtraction(Map<String, Row> table) {
    List<String> below = new ArrayList<>(List.of("core.model", "core.catalogue"));
    for (String step : List.of("text", "amount", "grammar", "reading", "match")) {
      table.put("core.extract." + step, row(List.copyOf(below)));
      below.add("core.extract." + step);
    }
    table.put("core.extract.party", row(List.copyOf(below)));
    table.put("core.extract.certainty", row(List.copyOf(below)));
    below.addAll(List.of("core.extract.party", "core.extract.certainty", "core.sketch"));
    table.put("core.extract", row(below));
  }

  @SafeVarargs
  private static Row row(List<String> packages, List<String>... libraries) {
    List<String> all = new ArrayList<>(PURE);
    for (List<String> some : libraries) {
      all.addAll(some);
    }
    return new Row(packages, all);
  }

  @TestFactory
  List<DynamicTest> aPackageImportsOnlyWhatItsRowNames() {
    return table().entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check(entry)))
        .toList();
  }

  private static void check(Map.Entry<String, Row> entry) {
    String own = ROOT + entry.getKey();
    List<String> allowed = new ArrayList<>(List.of(own));
    entry.getValue().packages().forEach(name -> allowed.add(ROOT + name));
    DescribedPredicate<JavaClass> mayUse =
        entry.getValue().libraries().equals(ANYTHING)
            ? resideInAnyPackage(allowed.toArray(String[]::new)).or(notOurs())
            : resideInAnyPackage(allowed.toArray(String[]::new))
                .or(resideInAnyPackage(entry.getValue().libraries().toArray(String[]::new)));
    ArchRuleDefinition.classes()
        .that()
        .resideInAPackage(own)
        .should()
        .onlyDependOnClassesThat(mayUse)
        .because(
            "the table in ImportRulesTest is the architecture: move the class, or hand in what it"
                + " needs")
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> notOurs() {
    return DescribedPredicate.not(resideInAnyPackage("io.pactwatch.."));
  }

  @Test
  void nothingRunsInCircles() {
    slices()
        .matching("io.pactwatch.(**)")
        .should()
        .beFreeOfCycles()
        .because("a circle has no beginning to read from: move what both need below them")
        .check(CLASSES);
  }

  @Test
  void edgesAreUsedByNobodyBelowThem() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackages("io.pactwatch", "io.pactwatch.cli..", "io.pactwatch.demo..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.pactwatch.cli..", "io.pactwatch.demo..")
        .because("the command line and the demo stand on everything else")
        .check(CLASSES);
  }
}
