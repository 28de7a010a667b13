package io.pactwatch.archive;

import java.io.IOException;

/** A document is not read any further. */
final class DocumentException extends IOException {
  private static final long serialVersionUID = 1L;

  private final DocumentProblem problem;

  DocumentException(DocumentProblem problem, String message) {
    super(message);
    this.problem = problem;
  }

  DocumentProblem problem() {
    return problem;
  }
}
