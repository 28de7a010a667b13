package io.pactwatch.core.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CatalogueReader;
import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.extract.grammar.TableCompiler;
import io.pactwatch.core.extract.text.Tokenizer;
import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.extract.text.Vocabulary;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.Signal;
import io.pactwatch.serde.PactwatchJson;
import io.pactwatch.testkit.GeneratedArticles;
import io.pactwatch.testkit.Items;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Documents per second on one core: the extraction of articles of 3 KB, and two floors to compare
 * it with in the same run, because the figures of one machine say little about another. The
 * collector is the serial one: others would do part of the work on another core.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 20, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExtractionBenchmark {
  private static final int ARTICLES = 512;
  private static final int LENGTH = 3_000;
  private static final long SEED = 20_261_121;
  private static final ObjectReader READER = PactwatchJson.mapper().readerFor(Item.class);

  /** The catalogue by which the articles are read, and whose parties they name. */
  @Param({"bundled", "large"})
  private String catalogue = "";

  private Extractor extractor = Extractor.of(bundled());
  private Tokenizer tokenizer = new Tokenizer(new Vocabulary());
  private final Tokens tokens = new Tokens();
  private final Item[] items = new Item[ARTICLES];
  private final byte[][] records = new byte[ARTICLES][];
  private int next;

  private static Catalogue bundled() {
    return CatalogueReader.read(BundledCatalogue.document());
  }

  /** Writes the articles. */
  @Setup
  public void write() throws IOException {
    Catalogue read = catalogue.equals("large") ? LargeCatalogue.of(bundled()) : bundled();
    extractor = Extractor.of(read);
    tokenizer = new Tokenizer(TableCompiler.compile(read).vocabulary());
    GeneratedArticles articles = new GeneratedArticles(read, SEED);
    for (int index = 0; index < ARTICLES; index++) {
      items[index] = Items.news("The news of the day", articles.next(LENGTH));
      records[index] = PactwatchJson.mapper().writeValueAsBytes(items[index]);
    }
  }

  private int nextIndex() {
    next = (next + 1) % ARTICLES;
    return next;
  }

  /** The whole extraction of one document. */
  @Benchmark
  public List<Signal> extract() {
    return extractor.extract(items[nextIndex()]);
  }

  /** Floor: the words of one document, looked up. */
  @Benchmark
  public int tokenise() {
    tokenizer.tokenize(items[nextIndex()].body(), tokens);
    return tokens.size();
  }

  /** Floor: one record parsed. Not part of the extraction. */
  @Benchmark
  public Item parseJson() throws JsonProcessingException, IOException {
    return READER.readValue(records[nextIndex()]);
  }
}
