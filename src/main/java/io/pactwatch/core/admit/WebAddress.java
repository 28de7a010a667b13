package io.pactwatch.core.admit;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An http or https address, split into its parts. More lenient than {@link java.net.URI}, because
 * real addresses hold bars and letters of every script, and stricter where an address could do
 * harm: no user information, no white space, quotation marks, angle brackets or backslashes.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case
 * @param port with its colon; empty where it is the scheme's own
 * @param path as given, may be empty
 * @param query without its question mark, may be empty
 */
public record WebAddress(String scheme, String host, String port, String path, String query) {
  private static final int MAX_LENGTH = 2_048;
  private static final Pattern FORM =
      Pattern.compile(
          "(?i)(https?)://([^/?#:@\\[\\]]+|\\[[0-9a-f:.]+])(:[0-9]{1,5})?(/[^?#]*)?"
              + "(?:\\?([^#]*))?(?:#.*)?");
  private static final Pattern HARMFUL = Pattern.compile("[\\s\\p{Z}\"<>\\\\`]");
  private static final Pattern AND = Pattern.compile("&");
  private static final Pattern TRAILING_SLASHES = Pattern.compile("/+$");
  private static final Set<String> TRACKERS = Set.of("fbclid", "gclid");

  /** Reads an address; empty if it is none that a reader may be sent to. */
  public static Optional<WebAddress> parse(String address) {
    if (address.length() > MAX_LENGTH
        || HARMFUL.matcher(address).find()
        || !TextCleaner.cleanLine(address).equals(address)) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(address);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
    String port = orEmpty(matcher, 3);
    boolean ownPort = port.equals(scheme.equals("http") ? ":80" : ":443");
    return Optional.of(
        new WebAddress(
            scheme,
            matcher.group(2).toLowerCase(Locale.ROOT),
            ownPort ? "" : port,
            orEmpty(matcher, 4),
            orEmpty(matcher, 5)));
  }

  /**
   * The form by which two addresses of one page are told to be equal: no default port, no trailing
   * slash, no fragment, no parameters that only track who clicked.
   */
  public String normalised() {
    String keptQuery =
        AND.splitAsStream(query)
            .filter(parameter -> !parameter.isEmpty() && !isTracker(parameter))
            .collect(Collectors.joining("&"));
    return scheme
        + "://"
        + host
        + port
        + TRAILING_SLASHES.matcher(path).replaceFirst("")
        + (keptQuery.isEmpty() ? "" : "?" + keptQuery);
  }

  /** The normalised form of an address, or the text as it is where it is no address. */
  public static String normalise(String address) {
    return parse(address).map(WebAddress::normalised).orElse(address);
  }

  private static boolean isTracker(String parameter) {
    String name =
        Stream.of(parameter.split("=", 2)).findFirst().orElse("").toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || TRACKERS.contains(name);
  }

  private static String orEmpty(Matcher matcher, int group) {
    String found = matcher.group(group);
    return found == null ? "" : found;
  }
}
