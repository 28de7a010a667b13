package io.pactwatch.archive.format;

import java.util.Optional;

/**
 * The last column: elements one after the other, without one around them and with addresses that
 * are not escaped. That is no XML document, so that elements are looked for by their tags.
 *
 * @param text the column
 */
record GkgExtras(String text) {

  /** What the first element of a name holds, as it stands. */
  Optional<String> element(String name) {
    String opening = "<" + name + ">";
    int start = text.indexOf(opening);
    int end = text.indexOf("</" + name + ">", Math.max(0, start));
    return start < 0 || end < 0
        ? Optional.empty()
        : Optional.of(text.substring(start + opening.length(), end));
  }
}
