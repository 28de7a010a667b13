package io.pactwatch.archive.format;

import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which lines of a GKG file are wanted: those with one of the themes and one of the organisations.
 * Where none are named, all are wanted. Upper and lower case are alike.
 *
 * @param themes of GDELT's list, such as {@code ECON_STOCKMARKET}
 * @param organisations by the whole name that GDELT found, such as {@code microsoft}
 */
public record GkgFilter(Set<String> themes, Set<String> organisations) {

  /** Makes the names comparable. */
  public GkgFilter {
    themes = comparable(themes);
    organisations = comparable(organisations);
  }

  /** Wants every line. */
  public static GkgFilter everything() {
    return new GkgFilter(Set.of(), Set.of());
  }

  boolean wants(GkgLine line) throws CharacterCodingException {
    return (themes.isEmpty() || names(themes, line.text(GkgColumn.V1THEMES)))
        && (organisations.isEmpty() || namesOrganisation(line));
  }

  /** Older files fill only the first of both columns. */
  private boolean namesOrganisation(GkgLine line) throws CharacterCodingException {
    return names(organisations, line.text(GkgColumn.V1ORGANIZATIONS))
        || names(organisations, line.text(GkgColumn.V2ENHANCEDORGANIZATIONS));
  }

  /** Names stand between semicolons, in the enhanced columns with their place behind a comma. */
  private static boolean names(Set<String> wanted, String column) {
    return Arrays.stream(column.split(";"))
        .map(name -> name.replaceFirst(",\\d+$", ""))
        .anyMatch(name -> wanted.contains(comparable(name)));
  }

  private static Set<String> comparable(Collection<String> names) {
    return names.stream().map(GkgFilter::comparable).collect(Collectors.toUnmodifiableSet());
  }

  private static String comparable(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
