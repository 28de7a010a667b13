package io.pactwatch.testkit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Lines of a GKG 2.1 file, made up from the format's published description. */
public final class GkgLines {
  private static final int COLUMNS = 27;
  private static final int BROKEN_EVERY = 100;

  private final String[] columns = new String[COLUMNS];

  private GkgLines() {
    Arrays.fill(columns, "");
  }

  /** A line of an English article of the web. */
  public static GkgLines of(String date, String source, String url, String title) {
    return new GkgLines()
        .with(0, date + "-1")
        .with(1, date)
        .with(2, "1")
        .with(3, source)
        .with(4, url)
        .with(26, "<PAGE_TITLE>" + title + "</PAGE_TITLE>");
  }

  /** The same line with another column, counted from 0. */
  public GkgLines with(int column, String value) {
    columns[column] = value;
    return this;
  }

  @Override
  public String toString() {
    return String.join("\t", columns);
  }

  /**
   * Writes a file of so many bytes or a little more, of which one line in a hundred is cut short
   * and one has no date.
   *
   * @return how many lines it has; a multiple of 100
   */
  public static long write(Path file, long bytes, int scoresOfALine) {
    Random random = new Random(1);
    long written = 0;
    long lines = 0;
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      while (written < bytes || lines % BROKEN_EVERY != 0) {
        String line = line(lines, random, scoresOfALine);
        writer.write(line);
        writer.write('\n');
        written += line.length() + 1;
        lines++;
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return lines;
  }

  private static String line(long number, Random random, int scores) {
    String date = String.format("202605%02d%02d1500", 1 + number % 28, number % 24);
    StringBuilder gcam = new StringBuilder("wc:300");
    for (int score = 0; score < scores; score++) {
      gcam.append(",c").append(score).append(':').append(random.nextInt(1000));
    }
    String url = "https://wire.example/" + number;
    GkgLines line =
        of(date, "wire.example", url, "Made up title &#x2013; number " + number)
            .with(17, gcam.toString());
    return switch ((int) (number % BROKEN_EVERY)) {
      case 7 -> line.toString().substring(0, 60);
      case 8 -> line.with(1, "yesterday").toString();
      default -> line.toString();
    };
  }
}
