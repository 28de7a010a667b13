package io.pactwatch.training;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.pactwatch.core.catalogue.LearnedType;
import io.pactwatch.core.catalogue.PhraseScore;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.SignalType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Learns what phrases are worth, by logistic regression with a penalty on the squares of the
 * weights (LIBLINEAR's trust region Newton method, which draws no random numbers: R.-E. Fan et al.,
 * "LIBLINEAR: A Library for Large Linear Classification", 2008).
 */
final class Learner {
  /** A phrase that fewer sentences have says more about them than about English. */
  private static final int LEAST_SENTENCES = 2;

  /** Of each direction at least so many, or there is nothing to learn. */
  private static final int LEAST_EXAMPLES = 6;

  /** Of an error, against large weights. */
  private static final double COST = 0.7;

  private static final double TOLERANCE = 0.01;
  private static final double BIAS = 10;

  /** In hundredths of the logarithm of the odds. A phrase that is worth less is left out. */
  private static final int LEAST_WORTH = 20;

  private final List<Example> examples;
  private final Map<String, Integer> numbers = new TreeMap<>();
  private final List<Feature[]> features = new ArrayList<>();

  Learner(List<Example> examples) {
    Linear.disableDebugOutput();
    this.examples = List.copyOf(examples);
    Map<String, Long> sentences =
        examples.stream()
            .flatMap(example -> example.phrases().stream())
            .collect(groupingBy(phrase -> phrase, counting()));
    sentences.forEach(
        (phrase, count) -> {
          if (count >= LEAST_SENTENCES) {
            numbers.put(phrase, 0);
          }
        });
    int number = 0;
    for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
      number++;
      entry.setValue(number);
    }
    examples.forEach(example -> features.add(featuresOf(example)));
  }

  private Feature[] featuresOf(Example example) {
    int[] known =
        example.phrases().stream()
            .filter(numbers::containsKey)
            .mapToInt(numbers::get)
            .sorted()
            .toArray();
    Feature[] row = new Feature[known.length + 1];
    for (int index = 0; index < known.length; index++) {
      row[index] = new FeatureNode(known[index], 1);
    }
    row[known.length] = new FeatureNode(numbers.size() + 1, BIAS);
    return row;
  }

  /** What was learned of a type. */
  LearnedType learn(SignalType type) {
    List<Integer> sure = rows(example -> !example.unsure().contains(type));
    PhraseScore stated = score(sure, example -> example.states().containsKey(type));
    Map<Direction, PhraseScore> directions = new EnumMap<>(Direction.class);
    List<Integer> stating = rows(example -> example.states().containsKey(type));
    Map<Direction, Long> counts =
        stating.stream()
            .map(row -> directionOf(examples.get(row), type))
            .collect(groupingBy(direction -> direction, counting()));
    List<Direction> frequent =
        counts.keySet().stream()
            .filter(direction -> counts.getOrDefault(direction, 0L) >= LEAST_EXAMPLES)
            .sorted()
            .toList();
    if (frequent.size() > 1) {
      for (Direction direction : frequent) {
        directions.put(
            direction, score(stating, example -> directionOf(example, type) == direction));
      }
    }
    return new LearnedType(type, stated, directions);
  }

  private static Direction directionOf(Example example, SignalType type) {
    Direction direction = example.states().get(type);
    if (direction == null) {
      throw new IllegalArgumentException("states no " + type);
    }
    return direction;
  }

  private List<Integer> rows(Predicate<Example> wanted) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < examples.size(); row++) {
      if (wanted.test(examples.get(row))) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Learns twice: the second time of the phrases alone that the first found to be worth most. */
  private PhraseScore score(List<Integer> rows, Predicate<Example> holds) {
    double[] all = weights(rows, holds, number -> true);
    double[] weights =
        weights(rows, holds, number -> Math.abs(all[number - 1]) >= LEAST_WORTH / 100.0);
    Map<String, Integer> phrases = new HashMap<>();
    numbers.forEach(
        (phrase, number) -> {
          int worth = hundredths(weights[number - 1]);
          if (worth != 0) {
            phrases.put(phrase, worth);
          }
        });
    return new PhraseScore(hundredths(weights[numbers.size()] * BIAS), phrases);
  }

  /** The weights of the phrases with these numbers, and of the bias behind them. */
  private double[] weights(List<Integer> rows, Predicate<Example> holds, IntPredicate isLearned) {
    Problem problem = new Problem();
    problem.l = rows.size();
    problem.n = numbers.size() + 1;
    problem.x =
        rows.stream()
            .map(
                row ->
                    Arrays.stream(features.get(row))
                        .filter(f -> f.getIndex() > numbers.size() || isLearned.test(f.getIndex()))
                        .toArray(Feature[]::new))
            .toArray(Feature[][]::new);
    problem.y = rows.stream().mapToDouble(row -> holds.test(examples.get(row)) ? 1 : 0).toArray();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE));
    int sign = model.getLabels()[0] == 1 ? 1 : -1;
    return Arrays.stream(model.getFeatureWeights()).map(weight -> sign * weight).toArray();
  }

  private static int hundredths(double weight) {
    return (int) Math.round(weight * 100);
  }
}
