package io.pactwatch.serde;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.admit.Admission;
import io.pactwatch.core.admit.Admission.Admitted;
import io.pactwatch.core.admit.Admission.Refused;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of bad input: refused with its reason, or admitted and clean. */
class BadInputTest {
  private static final Instant LOGGED_AT = Instant.parse("2026-05-11T14:03:00Z");
  private static final ItemReader READER = ItemReader.withDefaults();
  private static final String GOOD =
      "\"publishedAt\":\"2026-05-11T14:00:00Z\",\"source\":\"wire.example\",\"title\":\"T\"";

  private static final Map<String, String> GOOD_VALUES =
      Map.of("publishedAt", "\"2026-05-11T14:00:00Z\"", "source", "\"s\"", "title", "\"T\"");

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("badBytes")
  void refusesBytesThatAreNoRecord(String name, String reason, byte[] value) {
    assertThat(refusal(READER.read(value, ItemKind.NEWS, LOGGED_AT)).reason().id())
        .isEqualTo(reason);
  }

  static Stream<Arguments> badBytes() throws IOException {
    return Stream.of(
        Arguments.of("no value", "empty", null),
        Arguments.of("no bytes", "empty", new byte[0]),
        Arguments.of("white space", "empty", " \n".getBytes(UTF_8)),
        Arguments.of("byte order mark alone", "empty", "\ufeff".getBytes(UTF_8)),
        Arguments.of("invalid UTF-8", "not-utf8", new byte[] {'{', (byte) 0xc3, '}'}),
        Arguments.of(
            "invalid UTF-8 behind a written replacement character",
            "not-utf8",
            new byte[] {'{', (byte) 0xef, (byte) 0xbf, (byte) 0xbd, (byte) 0xff, '}'}),
        Arguments.of("overlong UTF-8", "not-utf8", new byte[] {(byte) 0xc0, (byte) 0x80}),
        Arguments.of(
            "surrogate as UTF-8", "not-utf8", new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}),
        Arguments.of("UTF-16 with mark", "not-utf8", good().getBytes(StandardCharsets.UTF_16)),
        Arguments.of("UTF-16 without mark", "not-json", good().getBytes(StandardCharsets.UTF_16LE)),
        Arguments.of("gzip", "not-utf8", gzip(good())),
        Arguments.of("NUL", "not-json", new byte[] {0}),
        Arguments.of("one byte too large", "too-large", padded(ItemReader.DEFAULT_MAX_BYTES + 1)),
        Arguments.of("5 MB", "too-large", padded(5_000_000)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("badJson")
  void refusesJsonThatIsNoItem(String reason, String json) {
    Refused refused = refusal(read(json));
    assertThat(refused.reason().id()).as(refused.detail()).isEqualTo(reason);
    assertThat(refused.detail()).doesNotContain("\u001b", "\n").isNotBlank();
  }

  static Stream<Arguments> badJson() {
    return Stream.of(
        Arguments.of("not-json", "hello"),
        Arguments.of("not-json", "{"),
        Arguments.of("not-json", good().substring(0, good().length() - 1)),
        Arguments.of("not-json", good().substring(0, 40)),
        Arguments.of("not-json", "{'title':1}"),
        Arguments.of("not-json", "{title:1}"),
        Arguments.of("not-json", "{" + GOOD + ",}"),
        Arguments.of("not-json", "{" + GOOD + "} x"),
        Arguments.of("not-json", "{" + GOOD + ",\"x\":NaN}"),
        Arguments.of("not-json", "{" + GOOD + ",\"x\":Infinity}"),
        Arguments.of("not-json", "{" + GOOD + ",\"x\":-Infinity}"),
        Arguments.of("not-json", "{" + GOOD + ",\"x\":01}"),
        Arguments.of("not-json", "{" + GOOD + ",\"x\":\"a\u0000b\"}"),
        Arguments.of("not-json", "/* c */{" + GOOD + "}"),
        Arguments.of("number-out-of-range", "{" + GOOD + ",\"x\":1e999}"),
        Arguments.of("number-out-of-range", "{" + GOOD + ",\"x\":[{\"y\":-1.0e400}]}"),
        Arguments.of("too-large", "{" + GOOD + ",\"x\":" + "9".repeat(5_000) + "}"),
        Arguments.of("too-large", "{" + GOOD + ",\"" + "x".repeat(60_000) + "\":1}"),
        Arguments.of("not-an-object", "[" + good() + "]"),
        Arguments.of("not-an-object", "\"title\""),
        Arguments.of("not-an-object", "null"),
        Arguments.of("trailing-data", good() + good()),
        Arguments.of("trailing-data", good() + "1"),
        Arguments.of("duplicate-field", "{" + GOOD + ",\"title\":\"U\"}"),
        Arguments.of("duplicate-field", "{" + GOOD + ",\"x\":{\"y\":1,\"y\":2}}"),
        Arguments.of("duplicate-field", "{" + GOOD + ",\"t\\u0069tle\":\"U\"}"),
        Arguments.of("too-deep", "{" + GOOD + ",\"x\":" + "[".repeat(100_000)),
        Arguments.of("not-an-object", "[".repeat(100_000)),
        Arguments.of("too-deep", "{\"x\":".repeat(20_000)),
        Arguments.of("wrong-type", with("title", "1")),
        Arguments.of("wrong-type", with("title", "[\"T\"]")),
        Arguments.of("wrong-type", with("publishedAt", "1778508000")),
        Arguments.of("wrong-type", with("publishedAt", "1e999")),
        Arguments.of("wrong-type", "{" + GOOD + ",\"id\":7}"),
        Arguments.of("wrong-type", "{" + GOOD + ",\"body\":true}"),
        Arguments.of("wrong-type", "{" + GOOD + ",\"parties\":\"openai\"}"),
        Arguments.of("wrong-type", "{" + GOOD + ",\"parties\":[null]}"),
        Arguments.of("wrong-type", "{" + GOOD + ",\"parties\":[[\"openai\"]]}"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("badFields")
  void refusesFieldsThatMeanNothing(String reason, String json) {
    Refused refused = refusal(read(json));
    assertThat(refused.reason().id()).as(refused.detail()).isEqualTo(reason);
    assertThat(refused.detail()).doesNotContain("\u001b", "\n").isNotBlank();
  }

  static Stream<Arguments> badFields() {
    return Stream.of(
        Arguments.of("missing-published-at", "{}"),
        Arguments.of("missing-published-at", with("publishedAt", "null")),
        Arguments.of("missing-published-at", with("publishedAt", "\" \"")),
        Arguments.of("bad-published-at", with("publishedAt", "\"2026-05-11T14:00:00\"")),
        Arguments.of("bad-published-at", with("publishedAt", "\"2026-05-11\"")),
        Arguments.of("bad-published-at", with("publishedAt", "\"1778508000\"")),
        Arguments.of("bad-published-at", with("publishedAt", "\"2016-12-31T23:59:60Z\"")),
        Arguments.of("bad-published-at", with("publishedAt", "\"2026-02-30T00:00:00Z\"")),
        Arguments.of("bad-published-at", with("publishedAt", "\"2026-05-11T24:00:00Z\"")),
        Arguments.of("bad-published-at", with("publishedAt", "\"Mon, 11 May 2026 14:00:00 GMT\"")),
        Arguments.of("bad-published-at", with("publishedAt", "\"2026-05-11T14:00:00+99:00\"")),
        Arguments.of(
            "bad-published-at", with("publishedAt", "\"2026-05-11T14:00:00Z[Europe/Paris]\"")),
        Arguments.of("bad-published-at", with("publishedAt", "\"" + "9".repeat(100_000) + "\"")),
        Arguments.of("published-too-early", with("publishedAt", "\"0001-01-01T00:00:00Z\"")),
        Arguments.of("published-too-early", with("publishedAt", "\"-0001-01-01T00:00:00Z\"")),
        Arguments.of("published-too-early", with("publishedAt", "\"-999999999-01-01T00:00:00Z\"")),
        Arguments.of("published-too-early", with("publishedAt", "\"1969-12-31T23:59:59Z\"")),
        Arguments.of("published-too-early", with("publishedAt", "\"1989-12-31T23:59:59Z\"")),
        Arguments.of(
            "published-in-the-future", with("publishedAt", "\"2026-05-11T14:18:00.001Z\"")),
        Arguments.of("published-in-the-future", with("publishedAt", "\"2036-05-11T14:03:00Z\"")),
        Arguments.of("published-in-the-future", with("publishedAt", "\"2999-01-01T00:00:00Z\"")),
        Arguments.of(
            "published-in-the-future", with("publishedAt", "\"+999999999-12-31T23:59:59Z\"")),
        Arguments.of("missing-source", with("source", "null")),
        Arguments.of("missing-source", with("source", "\"\\u001b[31m\"")),
        Arguments.of("source-too-long", with("source", "\"" + "s".repeat(201) + "\"")),
        Arguments.of("missing-title", with("title", "null")),
        Arguments.of("missing-title", with("title", "\"\"")),
        Arguments.of("missing-title", with("title", "\" \\u200b\\u0000\\n\"")),
        Arguments.of("title-too-long", with("title", "\"" + "t".repeat(2_001) + "\"")),
        Arguments.of("body-too-long", "{" + GOOD + ",\"body\":\"" + "b".repeat(200_001) + "\"}"),
        Arguments.of("bad-id", "{" + GOOD + ",\"id\":\"a\\u0000b\"}"),
        Arguments.of("bad-id", "{" + GOOD + ",\"id\":\"a\\ud800b\"}"),
        Arguments.of("bad-id", "{" + GOOD + ",\"id\":\"a\\u202eb\"}"),
        Arguments.of("bad-id", "{" + GOOD + ",\"id\":\"" + "i".repeat(201) + "\"}"),
        Arguments.of("bad-url", "{" + GOOD + ",\"url\":\"javascript:alert(1)\"}"),
        Arguments.of("bad-url", "{" + GOOD + ",\"url\":\"data:text/html,x\"}"),
        Arguments.of("bad-url", "{" + GOOD + ",\"url\":\"//wire.example/a\"}"),
        Arguments.of("bad-url", "{" + GOOD + ",\"url\":\"https://u:p@wire.example/\"}"),
        Arguments.of("bad-url", "{" + GOOD + ",\"url\":\"https://wire.example/\\\" onclick=\"}"),
        Arguments.of("bad-language", "{" + GOOD + ",\"language\":\"" + "e".repeat(36) + "\"}"),
        Arguments.of("bad-party", "{" + GOOD + ",\"parties\":[\"OpenAI\"]}"),
        Arguments.of("bad-party", "{" + GOOD + ",\"parties\":[\"microsoft|openai\"]}"),
        Arguments.of("bad-party", "{" + GOOD + ",\"parties\":[\"\\u001b[31m\"]}"),
        Arguments.of("too-many-parties", "{" + GOOD + ",\"parties\":" + parties(10_000) + "}"),
        Arguments.of("wrong-kind", "{" + GOOD + ",\"kind\":\"announcement\"}"),
        Arguments.of("wrong-kind", "{" + GOOD + ",\"kind\":\"NEWS\"}"),
        Arguments.of("wrong-kind", "{" + GOOD + ",\"kind\":\"\"}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("goodFields")
  void admitsWhatOnlyLooksBad(String name, String json) {
    assertThat(admitted(read(json)).title()).isEqualTo("T");
  }

  static Stream<Arguments> goodFields() {
    return Stream.of(
        Arguments.of("byte order mark", "\ufeff" + good()),
        Arguments.of("white space around", " \r\n" + good() + "\n"),
        Arguments.of("nulls for what is optional", "{" + GOOD + nulls() + "}"),
        Arguments.of("empty text for what is optional", "{" + GOOD + ",\"url\":\"\",\"id\":\"\"}"),
        Arguments.of("kind of the topic", "{" + GOOD + ",\"kind\":\"news\"}"),
        Arguments.of("an issuer, which news do not have", "{" + GOOD + ",\"issuer\":\"X\"}"),
        Arguments.of("deep, but not too deep", "{" + GOOD + ",\"x\":" + nested(63) + "}"),
        Arguments.of("offset", with("publishedAt", "\"2026-05-11T16:00:00+02:00\"")),
        Arguments.of("at the bound of the future", with("publishedAt", "\"2026-05-11T14:18:00Z\"")),
        Arguments.of("at the earliest", with("publishedAt", "\"1990-01-01T00:00:00Z\"")),
        Arguments.of("longest body", "{" + GOOD + ",\"body\":\"" + "b".repeat(200_000) + "\"}"),
        Arguments.of("64 parties", "{" + GOOD + ",\"parties\":" + parties(64) + "}"));
  }

  @ParameterizedTest
  @MethodSource("dirtyTitles")
  void passesTextCleaned(String escaped, String clean) {
    Item item = admitted(read(with("title", "\"" + escaped + "\"")));
    assertThat(item.title()).isEqualTo(clean);
  }

  static Stream<Arguments> dirtyTitles() {
    return Stream.of(
        Arguments.of("<script>alert(1)</script>", "<script>alert(1)</script>"),
        Arguments.of("<img src=x onerror=y>", "<img src=x onerror=y>"),
        Arguments.of("{{7*7}} ${x} =cmd()", "{{7*7}} ${x} =cmd()"),
        Arguments.of("\\u001b[31mred\\u001b[0m", "red"),
        Arguments.of("\\u009b31mred", "red"),
        Arguments.of("\\u001b]8;;https://evil.example\\u001b\\\\link", "link"),
        Arguments.of("\\u001b]52;c;ZXZpbA==\\u0007x", "x"),
        Arguments.of("a\\r\\nb\\nc\\td", "a b c d"),
        Arguments.of("a\\u202eb\\u2066c\\u200bd\\ufeff", "abcd"),
        Arguments.of("a\\u0000b\\u0008c\\u007fd", "abcd"),
        Arguments.of("a\\ud800b", "a\ufffdb"),
        Arguments.of("a\ufffdb", "a\ufffdb"),
        Arguments.of("\\ud83d\\ude00", "😀"),
        Arguments.of("e\\u0301", "e\u0301"));
  }

  @Test
  void announcementsNeedAnIssuer() {
    assertThat(announcement("").toString()).contains("MISSING_ISSUER");
    assertThat(announcement(",\"issuer\":\"\"").toString()).contains("MISSING_ISSUER");
    assertThat(announcement(",\"issuer\":\"OpenAI, Inc.\"").toString()).contains("BAD_ISSUER");
    assertThat(announcement(",\"issuer\":\"openai\",\"kind\":\"news\"").toString())
        .contains("WRONG_KIND");
    assertThat(admitted(announcement(",\"issuer\":\"openai\"")).issuer()).isPresent();
  }

  @Test
  void readsBothKindsWhereTheyTravelTogether() {
    assertThat(admitted(anyKind("")).kind()).isEqualTo(ItemKind.NEWS);
    assertThat(admitted(anyKind(",\"kind\":\"news\"")).kind()).isEqualTo(ItemKind.NEWS);
    assertThat(admitted(anyKind(",\"kind\":\"announcement\",\"issuer\":\"openai\"")).kind())
        .isEqualTo(ItemKind.ANNOUNCEMENT);
    assertThat(refusal(anyKind(",\"kind\":\"announcement\"")).reason().id())
        .isEqualTo("missing-issuer");
    assertThat(refusal(anyKind(",\"kind\":\"rumour\"")).reason().id()).isEqualTo("wrong-kind");
  }

  private static Admission anyKind(String fields) {
    return READER.readOfAnyKind(
        ("{" + GOOD + fields + "}").getBytes(UTF_8), ItemKind.NEWS, Instant.MAX);
  }

  @Test
  void countsTheFieldsThatItIgnores() {
    Admission admission = read("{" + GOOD + ",\"x\":{\"title\":[1,2.5e3]},\"y\":null}");
    assertThat(admission).isInstanceOf(Admitted.class);
    assertThat(((Admitted) admission).unknownFields()).isEqualTo(2);
  }

  @Test
  void readsTheExtremesOfLogTime() {
    byte[] value = good().getBytes(UTF_8);
    assertThat(READER.read(value, ItemKind.NEWS, Instant.ofEpochMilli(-1)))
        .isInstanceOf(Refused.class);
    assertThat(READER.read(value, ItemKind.NEWS, Instant.ofEpochMilli(Long.MAX_VALUE)))
        .isInstanceOf(Admitted.class);
    assertThat(READER.read(value, ItemKind.NEWS, Instant.MAX)).isInstanceOf(Admitted.class);
    assertThat(READER.read(value, ItemKind.NEWS, Instant.MIN)).isInstanceOf(Refused.class);
  }

  @Test
  void admitsAValueOfExactlyTheLimit() {
    assertThat(READER.read(padded(ItemReader.DEFAULT_MAX_BYTES), ItemKind.NEWS, LOGGED_AT))
        .isInstanceOf(Admitted.class);
  }

  private static Admission announcement(String fields) {
    return READER.read(
        ("{" + GOOD + fields + "}").getBytes(UTF_8), ItemKind.ANNOUNCEMENT, LOGGED_AT);
  }

  private static Admission read(String json) {
    return READER.read(json.getBytes(UTF_8), ItemKind.NEWS, LOGGED_AT);
  }

  private static Refused refusal(Admission admission) {
    assertThat(admission).isInstanceOf(Refused.class);
    return (Refused) admission;
  }

  private static Item admitted(Admission admission) {
    assertThat(admission).isInstanceOf(Admitted.class);
    return ((Admitted) admission).item();
  }

  private static String good() {
    return "{" + GOOD + "}";
  }

  private static String nulls() {
    return ",\"id\":null,\"body\":null,\"url\":null,\"language\":null,\"parties\":null";
  }

  /** A good record with one field of the raw JSON given. */
  private static String with(String field, String json) {
    return Stream.of("publishedAt", "source", "title")
        .map(name -> "\"" + name + "\":" + (name.equals(field) ? json : GOOD_VALUES.get(name)))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String parties(int number) {
    return IntStream.range(0, number)
        .mapToObj(index -> "\"p" + index + "\"")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private static byte[] padded(int bytes) {
    return (good() + " ".repeat(bytes - good().length())).getBytes(UTF_8);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
