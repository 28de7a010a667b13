package io.pactwatch.archive;

import java.util.Locale;

/** Why a file, or what is in it, cannot be read to its end. */
enum DocumentProblem {
  /** The system, or the compression, does not give it. */
  UNREADABLE,
  /** It is larger than a compressed archive of text can be. */
  INFLATES_TOO_FAR,
  /** A zip file without a document of the format. */
  NOTHING_INSIDE;

  /** Stable, in kebab case. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
