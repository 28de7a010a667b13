package io.pactwatch.serde;

import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.AlertRevision;
import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import io.pactwatch.core.model.Assessment;
import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Cue;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Drift;
import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.DriftStory;
import io.pactwatch.core.model.Evidence;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.ReportWeight;
import io.pactwatch.core.model.RevisionReason;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.Side;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.Stance;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.model.StoryAlert;
import io.pactwatch.core.model.TextField;
import io.pactwatch.core.model.TextSketch;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Records with every field drawn from a seeded source. */
final class GeneratedRecords {
  private static final String LETTERS = "abcxyz 0189 .,|@\"\\/<>&{}'é€“”字\n\t𝄞😀";
  private static final List<String> PARTIES =
      List.of("amazon", "cma", "microsoft", "new-york-times", "openai", "xai");

  private final Random random;

  GeneratedRecords(long seed) {
    this.random = new Random(seed);
  }

  Item item() {
    ItemKind kind = oneOf(ItemKind.values());
    return new Item(
        "id-" + random.nextInt(1_000),
        kind,
        instant(),
        "wire.example",
        "A title " + text().replace('\n', ' ').replace('\t', ' '),
        text(),
        optional(() -> "https://wire.example/" + random.nextInt(1_000)),
        optional(() -> "en"),
        kind == ItemKind.ANNOUNCEMENT ? Optional.of(party()) : Optional.empty(),
        random.nextBoolean() ? List.of() : List.of(party()));
  }

  Signal signal() {
    return new Signal(
        id(),
        text(),
        key(),
        new SignalType("revenue-share"),
        oneOf(Direction.values()),
        oneOf(Certainty.values()),
        random.nextInt(101),
        amounts(),
        optional(() -> "the-information"),
        evidence(),
        instant(),
        text(),
        optional(() -> "https://wire.example/a?b=c"),
        catalogue(),
        optional(this::sketch));
  }

  Story story() {
    return new Story(
        id(),
        key(),
        new SignalType("ipo-valuation"),
        random.nextInt(101),
        instant(),
        instant(),
        several(this::report));
  }

  StoryRecord storyRecord() {
    return new StoryRecord(story(), assessment());
  }

  FeedStatus feedStatus() {
    return new FeedStatus(
        "wire-" + random.nextInt(9),
        oneOf(ItemKind.values()),
        oneOf(FeedState.values()),
        instant(),
        optional(this::instant),
        optional(this::instant),
        random.nextInt(1_000),
        random.nextInt(1_000),
        random.nextInt(9),
        optional(this::text),
        optional(this::instant),
        optional(this::text),
        optional(this::text));
  }

  FeedMark feedMark() {
    String hash = "0123456789abcdef";
    return new FeedMark(
        "wire", id(), optional(() -> hash), optional(() -> hash), hash, instant(), instant());
  }

  Alert alert() {
    return random.nextBoolean() ? storyAlert() : driftAlert();
  }

  DriftAlert driftAlert() {
    Drift drift =
        new Drift(
            oneOf(Direction.values()),
            instant(),
            points(),
            points(),
            10.25,
            10,
            several(this::points),
            several(
                () ->
                    new DriftStory(
                        id(), new SignalType("equity-stake"), points(), points(), instant())),
            points());
    return new DriftAlert(
        id(),
        key(),
        oneOf(Severity.values()),
        drift,
        several(this::report),
        instant(),
        instant(),
        optional(this::instant),
        several(this::revision));
  }

  private double points() {
    return (random.nextInt(40_000) - 20_000) / 100.0;
  }

  StoryAlert storyAlert() {
    return new StoryAlert(
        id(),
        id(),
        key(),
        new SignalType("equity-stake"),
        oneOf(Severity.values()),
        assessment(),
        several(this::report),
        instant(),
        instant(),
        optional(this::instant),
        several(this::revision));
  }

  private AlertRevision revision() {
    return new AlertRevision(
        1 + random.nextInt(9),
        instant(),
        oneOf(Severity.values()),
        List.of(oneOf(RevisionReason.values())));
  }

  private Report report() {
    return new Report(
        text(),
        instant(),
        text(),
        optional(() -> "reuters"),
        id(),
        oneOf(Direction.values()),
        oneOf(Certainty.values()),
        amounts(),
        new ReportWeight(random.nextInt(101), random.nextInt(101), random.nextInt(101)),
        evidence(),
        optional(() -> "https://wire.example/"),
        catalogue(),
        optional(this::sketch));
  }

  private Assessment assessment() {
    return new Assessment(
        100 * random.nextDouble(),
        random.nextDouble(),
        random.nextDouble(),
        random.nextInt(3) / 2.0,
        Math.scalb(random.nextDouble(), -random.nextInt(1_000)),
        oneOf(Direction.values()),
        oneOf(Certainty.values()),
        random.nextBoolean(),
        several(
            () ->
                new Side(
                    oneOf(Stance.values()),
                    oneOf(Certainty.values()),
                    random.nextDouble(),
                    random.nextInt(9),
                    random.nextInt(9))),
        amounts());
  }

  private TextSketch sketch() {
    byte[] bins = new byte[TextSketch.BINS];
    random.nextBytes(bins);
    return TextSketch.of(bins, random.nextInt(TextSketch.CELLS));
  }

  private Evidence evidence() {
    String sentence = text();
    int start = random.nextInt(1_000);
    return new Evidence(
        oneOf(TextField.values()),
        start,
        start + sentence.length(),
        sentence,
        several(() -> new Cue("REVENUE_SHARE_CAP", start, start + random.nextInt(9))));
  }

  private List<Amount> amounts() {
    return several(
        () ->
            new Amount(
                new BigDecimal(new BigInteger(1 + random.nextInt(60), random), random.nextInt(9)),
                oneOf(AmountUnit.values())));
  }

  private SignalKey key() {
    return SignalKey.of(party(), party());
  }

  private PartyId party() {
    return new PartyId(PARTIES.get(random.nextInt(PARTIES.size())));
  }

  private CatalogueVersion catalogue() {
    return new CatalogueVersion("ai-cloud", String.format("%016x", random.nextLong()));
  }

  private Instant instant() {
    long second = 631_152_000L + random.nextInt(1_100_000_000);
    return switch (random.nextInt(3)) {
      case 0 -> Instant.ofEpochSecond(second);
      case 1 -> Instant.ofEpochSecond(second, 1_000_000L * random.nextInt(1_000));
      default -> Instant.ofEpochSecond(second, random.nextInt(1_000_000_000));
    };
  }

  private String id() {
    return String.format("%016x", random.nextLong());
  }

  private String text() {
    int[] letters = LETTERS.codePoints().toArray();
    return IntStream.range(0, random.nextInt(40))
        .map(index -> letters[random.nextInt(letters.length)])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private <T> List<T> several(Supplier<T> one) {
    return IntStream.range(0, 1 + random.nextInt(3)).mapToObj(index -> one.get()).toList();
  }

  private <T> Optional<T> optional(Supplier<T> one) {
    return random.nextBoolean() ? Optional.of(one.get()) : Optional.empty();
  }

  private <T> T oneOf(T[] constants) {
    return constants[random.nextInt(constants.length)];
  }
}
