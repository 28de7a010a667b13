package io.pactwatch.archive.format;

/** The columns of a GKG 2.1 file that are read, by the names of its description. */
enum GkgColumn {
  V21DATE(1),
  V2SOURCECOLLECTIONIDENTIFIER(2),
  V2SOURCECOMMONNAME(3),
  V2DOCUMENTIDENTIFIER(4),
  V1THEMES(7),
  V1ORGANIZATIONS(13),
  V2ENHANCEDORGANIZATIONS(14),
  V21QUOTATIONS(22),
  V21TRANSLATIONINFO(25),
  V2EXTRASXML(26);

  /** How many columns each line has. */
  static final int COUNT = 27;

  private final int place;

  GkgColumn(int place) {
    this.place = place;
  }

  /** Counted from 0. */
  int place() {
    return place;
  }
}
