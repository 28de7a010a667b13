package io.pactwatch.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The documents of a file: itself, or what is in it where it is compressed by gzip or zip, which
 * its first bytes tell and not its name. Everything streams; nothing is unpacked to a disk, and a
 * compressed file in a compressed file is left as it is.
 */
final class Documents {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] GZIP = {(byte) 0x1f, (byte) 0x8b};

  private final String name;
  private final BufferedInputStream buffered;
  private final CountingStream counting;
  private final List<String> endings;

  /** Takes the documents of a file, one after the other. */
  interface Visitor {
    void document(String name, InputStream content) throws IOException;
  }

  /**
   * The documents of a file.
   *
   * @param endings of the documents of a zip file that are of the format
   */
  Documents(String name, InputStream file, List<String> endings) {
    this.name = name;
    this.endings = endings;
    buffered = new BufferedInputStream(file, 65_536);
    counting = new CountingStream(buffered);
  }

  /** How much of the file is read. */
  long position() {
    return counting.count();
  }

  /**
   * Reads all of them.
   *
   * @throws IOException if the file cannot be read to its end
   */
  void forEach(Visitor visitor) throws IOException {
    buffered.mark(ZIP.length);
    byte[] first = buffered.readNBytes(ZIP.length);
    buffered.reset();
    if (Arrays.equals(first, ZIP)) {
      eachOfZip(visitor);
    } else if (first.length >= 2 && Arrays.equals(Arrays.copyOf(first, 2), GZIP)) {
      visitor.document(name, new InflationGuard(new GZIPInputStream(counting, 8_192), counting));
    } else {
      visitor.document(name, counting);
    }
  }

  private void eachOfZip(Visitor visitor) throws IOException {
    ZipInputStream zip = new ZipInputStream(counting);
    boolean found = false;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      // Also what is passed over is inflated, to find its end.
      InputStream content = new InflationGuard(zip, counting);
      if (!entry.isDirectory() && FolderFiles.isOfFormat(entry.getName(), endings)) {
        found = true;
        visitor.document(name + "!" + entry.getName(), content);
      }
      content.transferTo(OutputStream.nullOutputStream());
    }
    if (!found) {
      throw new DocumentException(
          DocumentProblem.NOTHING_INSIDE,
          "nothing in it ends in " + String.join(", ", endings) + ": unpack it, and name the file");
    }
  }
}
