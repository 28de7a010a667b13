package io.pactwatch.core.extract;

import io.pactwatch.core.catalogue.AmountKind;
import io.pactwatch.core.extract.amount.AmountMention;
import io.pactwatch.core.model.Amount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The amounts that the statements of an item have been given so far. */
final class StatementSizes {
  /** Most items state no more. */
  private static final int FEW = 4;

  private final IdentityHashMap<Statement, List<Amount>> byStatement = new IdentityHashMap<>(FEW);
  private final Map<Subject, List<Given>> bySubject = new HashMap<>();

  /** An amount's kind, and the sentence from which it was taken. */
  private record Given(AmountKind kind, int index) {}

  /** Gives a statement an amount that stands in the sentence with this index. */
  void give(Statement statement, AmountMention amount, int index) {
    byStatement.computeIfAbsent(statement, at -> new ArrayList<>()).add(amount.amount());
    bySubject
        .computeIfAbsent(Subject.of(statement), at -> new ArrayList<>())
        .add(new Given(amount.kind(), index));
  }

  /** In the order of the text, as far as they stand in the statement's own sentence. */
  List<Amount> of(Statement statement) {
    return byStatement.getOrDefault(statement, List.of());
  }

  /** Whether no other sentence sizes what the statement says by an amount of this kind. */
  boolean lacks(Statement statement, AmountKind kind, int index) {
    for (Given given : bySubject.getOrDefault(Subject.of(statement), List.of())) {
      if (given.kind() == kind && given.index() != index) {
        return false;
      }
    }
    return true;
  }
}
