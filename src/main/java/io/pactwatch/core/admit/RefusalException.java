package io.pactwatch.core.admit;

/** Ends the checks of one record at the first that fails. Never leaves this package. */
final class RefusalException extends Exception {
  private static final long serialVersionUID = 1L;

  private final RefusalReason reason;

  RefusalException(RefusalReason reason, String detail) {
    // Without a stack trace: in a feed gone bad this is the normal way of every record.
    super(detail, null, false, false);
    this.reason = reason;
  }

  Admission.Refused refused() {
    String detail = getMessage();
    return new Admission.Refused(reason, detail == null ? "" : detail);
  }
}
