package io.pactwatch.cli;

/** The formats of archives, by their names on the command line. */
enum ArchiveFormat {
  JSONL,
  CSV,
  GDELT_GKG,
  FEED
}
