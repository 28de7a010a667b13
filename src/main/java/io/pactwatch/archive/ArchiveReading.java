package io.pactwatch.archive;

import io.pactwatch.archive.format.ArchiveRecord;
import io.pactwatch.archive.format.RecordFormat;
import io.pactwatch.archive.format.RecordReader;
import io.pactwatch.core.admit.Admission;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads archives from the first file to the last, record by record, and stops at nothing: what is
 * no item is told and passed over, and so is the rest of a file that cannot be read to its end.
 */
public final class ArchiveReading {
  private final RecordFormat format;
  private final ItemAdmission admission;
  private final ReadingObserver observer;
  private long bytesOfEarlierFiles;

  /**
   * A reading.
   *
   * @param observer is told of everything that is no item
   */
  public ArchiveReading(RecordFormat format, ItemAdmission admission, ReadingObserver observer) {
    this.format = format;
    this.admission = admission;
    this.observer = observer;
  }

  /** Reads all files. */
  public void read(ArchiveInputs inputs, ItemSink sink) {
    for (ArchiveInput input : inputs.files()) {
      read(input, sink);
      bytesOfEarlierFiles += input.bytes();
      observer.readUpTo(bytesOfEarlierFiles);
    }
  }

  /**
   * Reads all files, and gives their items in the order of event time once the last is read.
   *
   * @throws ArchiveException if a temporary file cannot be written
   */
  public void readByEventTime(ArchiveInputs inputs, ItemSink sink) {
    try (EventTimeSorter sorter = new EventTimeSorter()) {
      read(inputs, (item, json) -> sorter.add(item.publishedAt(), json));
      observer.sorted(sorter.size());
      sorter.forEach(json -> deliver(json, sink));
    }
  }

  /** What was admitted before it was sorted is admitted now. */
  private void deliver(byte[] json, ItemSink sink) {
    if (admission.admit(json) instanceof Admission.Admitted admitted) {
      sink.accept(admitted.item(), json);
    }
  }

  private void read(ArchiveInput input, ItemSink sink) {
    Place place = new Place(input.name());
    try (InputStream file = input.open()) {
      Documents documents = new Documents(input.name(), file, format.endings());
      documents.forEach(
          (name, content) -> {
            place.enter(name);
            readDocument(content, place, documents, sink);
          });
    } catch (DocumentException stopped) {
      observer.refused(place.text(), stopped.problem().id(), String.valueOf(stopped.getMessage()));
    } catch (IOException broken) {
      observer.refused(
          place.text(),
          DocumentProblem.UNREADABLE.id(),
          "cannot be read any further: " + broken.getMessage());
    }
  }

  private void readDocument(InputStream content, Place place, Documents documents, ItemSink sink)
      throws IOException {
    RecordReader records = format.open(content);
    for (Optional<ArchiveRecord> next = records.next(); next.isPresent(); next = records.next()) {
      place.at(next.get().line());
      take(next.get(), place, sink);
      observer.readUpTo(bytesOfEarlierFiles + documents.position());
    }
  }

  private void take(ArchiveRecord record, Place place, ItemSink sink) {
    if (record instanceof ArchiveRecord.ItemText text) {
      byte[] json = text.json();
      Admission admission = this.admission.admit(json);
      if (admission instanceof Admission.Admitted admitted) {
        sink.accept(admitted.item(), json);
      } else if (admission instanceof Admission.Refused refused) {
        observer.refused(place.text(), refused.reason().id(), refused.detail());
      }
    } else if (record instanceof ArchiveRecord.Broken broken) {
      observer.refused(place.text(), broken.reason(), broken.detail());
    } else {
      observer.leftOut();
    }
  }

  /** Where reading stands, for messages. */
  private static final class Place {
    private String document;
    private long line;

    Place(String document) {
      this.document = document;
    }

    void enter(String name) {
      document = name;
      line = 0;
    }

    void at(long number) {
      line = number;
    }

    String text() {
      return line == 0 ? document : document + ":" + line;
    }
  }
}
