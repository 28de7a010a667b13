package io.pactwatch.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.extract.text.Tokenizer;
import io.pactwatch.core.extract.text.Vocabulary;
import io.pactwatch.core.model.TextSketch;
import io.pactwatch.testkit.LabelledCorpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How well sketches tell copies from other texts, on the project's own articles: about the same
 * companies, in the same language, none a copy of another.
 */
class ItemSketchQualityTest {
  private static final Path ARTICLES = Path.of("src", "test", "resources", "training", "ai-cloud");
  private static final int CASES = 1_000;

  /** From which similarity on two texts have one origin: {@code Origins} in core.score. */
  private static final double THRESHOLD = 0.5;

  private static final Tokenizer TOKENIZER = new Tokenizer(new Vocabulary());

  private final List<List<String>> articles = articles();

  @Test
  void noTwoArticlesAreMistakenForCopies() {
    List<TextSketch> sketches = articles.stream().map(ItemSketchQualityTest::sketch).toList();
    double greatest = 0;
    for (int one = 0; one < sketches.size(); one++) {
      for (int other = 0; other < one; other++) {
        greatest = Math.max(greatest, sketches.get(one).similarity(sketches.get(other)));
      }
    }
    assertThat(sketches).hasSizeGreaterThan(1_000);
    System.out.printf(Locale.ROOT, "greatest similarity of two articles: %.3f%n", greatest);
    assertThat(greatest).isLessThan(0.3);
  }

  @Test
  void theEstimateIsCloseToTheExactSimilarity() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      List<String> text = longText(random);
      List<String> other =
          new ArrayList<>(text.subList(random.nextInt(text.size() / 2), text.size()));
      other.addAll(longText(random).subList(0, random.nextInt(150)));

      double estimate = sketch(text).similarity(sketch(other));

      // Five standard deviations of a sample of 64.
      assertThat(estimate)
          .as("seed %d", seed)
          .isBetween(exact(text, other) - 0.31, exact(text, other) + 0.31);
    }
  }

  @Test
  void copiesAreKnownAndTextsThatShareHalfAreNot() {
    int missedCuts = 0;
    int joinedHalves = 0;
    double[] sums = new double[4];
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      List<String> text = longText(random);
      TextSketch sketch = sketch(text);
      double boilerplate = sketch.similarity(sketch(withBoilerplate(text, random)));
      double headline = sketch.similarity(sketch(withOtherHeadline(text, random)));
      double cut = sketch.similarity(sketch(text.subList(0, text.size() * 7 / 10)));
      double half = sketch.similarity(sketch(halfAnother(text, random)));

      assertThat(Math.min(boilerplate, headline)).as("seed %d", seed).isGreaterThan(0.75);
      missedCuts += cut < THRESHOLD ? 1 : 0;
      joinedHalves += half >= THRESHOLD ? 1 : 0;
      sums[0] += boilerplate;
      sums[1] += headline;
      sums[2] += cut;
      sums[3] += half;
    }
    System.out.printf(
        Locale.ROOT,
        "similarity of copies: boilerplate %.3f, other headline %.3f, cut to 70 %% %.3f (%d of %d"
            + " missed), half another text %.3f (%d joined)%n",
        sums[0] / CASES,
        sums[1] / CASES,
        sums[2] / CASES,
        missedCuts,
        CASES,
        sums[3] / CASES,
        joinedHalves);
    assertThat(missedCuts).isLessThanOrEqualTo(CASES / 200);
    assertThat(joinedHalves).isLessThanOrEqualTo(CASES / 50);
  }

  /** A flood of copies with small changes falls into few cells, so that others find room. */
  @Test
  void copiesFallIntoFewCells() {
    List<Integer> counts = new ArrayList<>();
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      List<String> text = longText(random);
      Set<Integer> cells = new HashSet<>();
      for (int copy = 0; copy < 100; copy++) {
        cells.add(
            sketch(copy % 2 == 0 ? withBoilerplate(text, random) : withOtherHeadline(text, random))
                .cell());
      }
      counts.add(cells.size());
    }
    counts.sort(null);
    System.out.println(
        "cells of 100 copies: median " + counts.get(50) + ", 9 of 10 at most " + counts.get(90));
    assertThat(counts.get(50)).isLessThanOrEqualTo(4);
    assertThat(counts.get(90)).isLessThan(8);
  }

  @Test
  void unrelatedTextsFallIntoAllCells() {
    Set<Integer> cells = new HashSet<>();
    articles.forEach(article -> cells.add(sketch(article).cell()));

    assertThat(cells).hasSize(TextSketch.CELLS);
  }

  private static List<String> withBoilerplate(List<String> text, Random random) {
    List<String> copy = new ArrayList<>(text);
    for (int word = 0; word < 12; word++) {
      copy.add("boilerplate" + random.nextInt(9_999));
    }
    return copy;
  }

  private static List<String> withOtherHeadline(List<String> text, Random random) {
    List<String> copy = new ArrayList<>(text);
    for (int word = 0; word < 9; word++) {
      copy.set(word, "headline" + random.nextInt(9_999));
    }
    return copy;
  }

  private List<String> halfAnother(List<String> text, Random random) {
    List<String> other = longText(random);
    int half = Math.min(text.size(), other.size()) / 2;
    List<String> mixed = new ArrayList<>(text.subList(0, half));
    mixed.addAll(other.subList(0, half));
    return mixed;
  }

  /** About 3 KB: three articles one after the other. */
  private List<String> longText(Random random) {
    List<String> words = new ArrayList<>();
    for (int part = 0; part < 3; part++) {
      words.addAll(articles.get(random.nextInt(articles.size())));
    }
    return words;
  }

  private static double exact(List<String> text, List<String> other) {
    Set<List<String>> runs = runs(text);
    Set<List<String>> all = new HashSet<>(runs);
    Set<List<String>> otherRuns = runs(other);
    all.addAll(otherRuns);
    runs.retainAll(otherRuns);
    return (double) runs.size() / all.size();
  }

  private static Set<List<String>> runs(List<String> words) {
    Set<List<String>> runs = new HashSet<>();
    for (int at = 0; at + 3 <= words.size(); at++) {
      runs.add(words.subList(at, at + 3));
    }
    return runs;
  }

  private static TextSketch sketch(List<String> words) {
    return new ItemSketcher()
        .sketch(List.of(TOKENIZER.tokenize(String.join(" ", words))))
        .orElseThrow();
  }

  private static List<List<String>> articles() {
    try (Stream<Path> files = Files.list(ARTICLES)) {
      List<List<String>> articles = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".items.jsonl")) {
          LabelledCorpus.in(ARTICLES, name.substring(0, name.indexOf('.'))).items().stream()
              .map(item -> words(item.title() + " " + item.body()))
              .forEach(articles::add);
        }
      }
      return articles;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> words(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
