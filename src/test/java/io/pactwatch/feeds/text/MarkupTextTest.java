package io.pactwatch.feeds.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTextTest {
  private static final MarkupText STANDARD = new MarkupText(Cleaning.standard());
  private static final String SAID = "Microsoft and OpenAI have capped their revenue share.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AT&amp;T buys &#8220;Vox&#8221; | AT&T buys “Vox”",
        "AT&amp;T &lt;i&gt;buys&lt;/i&gt; Vox | AT&T buys Vox",
        "<b>Oracle</b>'s&nbsp;\u2009 deal | Oracle's deal",
        "Revenue < costs > hopes | Revenue < costs > hopes",
        "R&D is up | R&D is up",
        "zero\u200bwidth and soft\u00adhyphen | zerowidth and softhyphen",
        "<script>alert(1)</script>Title | Title",
        "one<br>two | one two",
      })
  void aTitleIsOneLineOfPlainText(String markup, String text) {
    assertThat(MarkupText.line(markup)).isEqualTo(text);
  }

  @Test
  void paragraphsAreLines() {
    assertThat(
            STANDARD.paragraphs(
                "<p>First,\n  with <em>stress</em>.</p><div>Second<br/>third</div>"
                    + "<ul><li>fourth</li><li>fifth</li></ul>tail"
                    + "<table><tr><td>a</td><td>b</td></tr></table>"))
        .isEqualTo("First, with stress.\nSecond\nthird\nfourth\nfifth\ntail\na\nb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>var a='b';</script>",
        "<style>p{}</style>",
        "<nav>Home News</nav>",
        "<aside>More from us</aside>",
        "<form>Leave your comment <input><textarea>Say</textarea><button>Send</button></form>",
        "<div class=\"td-ad-box advert\">Buy now</div>",
        "<div class='jp-related-posts'><h3>Related</h3><p>Another story here.</p></div>",
        "<section id=comments>One says: nonsense.</section>",
        "<div hidden>hidden words</div>",
        "<p><a href=/x>Related story with a long headline</a></p>",
        "<ul><li><a href=/1>One more</a></li><li><a href=/2>Two more</a></li></ul>",
        "<p>Read more: <a href=/x>somewhere</a></p>",
        "<p>Continue reading &#8594;</p>",
        "<p>The post <a href=/>Capped</a> appeared first on <a href=/>Wire</a>.</p>",
        "<p>Sign up for our newsletter.</p>",
        "<p>Advertisement</p>",
        "<p>[…]</p>",
        "<iframe src=x>frame</iframe>",
        "<!-- a comment -->",
      })
  void whatStandsAroundTheTextIsCut(String boilerplate) {
    assertThat(STANDARD.paragraphs("<p>" + SAID + "</p>" + boilerplate)).isEqualTo(SAID);
  }

  /** Near misses of the above. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class=lead-header>They share the costs.</p>",
        "<p>Read more than one filing says so.. they differ. No: reading matters.</p>",
        "<p>Advertisement revenue rose.</p>",
        "<p>See <a href=/x>the filing</a> for what they agreed.</p>",
        "<p>Related companies fell.</p>",
      })
  void textThatOnlyLooksLikeItStays(String markup) {
    assertThat(STANDARD.paragraphs("<p>" + SAID + "</p>" + markup).lines().count())
        .isEqualTo(markup.contains("Read more") ? 1 : 2);
  }

  @Test
  void aContainerWithAllOfTheTextIsTheArticleWhateverItIsCalled() {
    assertThat(STANDARD.paragraphs("<div class='social post'><p>" + SAID + "</p></div>"))
        .isEqualTo(SAID);
  }

  @Test
  void aFeedsOwnSelectorsKeepAndDrop() {
    MarkupText own = new MarkupText(new Cleaning(List.of(".story", ".story p"), List.of(".cap")));
    assertThat(
            own.paragraphs(
                "<p>before</p><div class=story><p>" + SAID + "</p><p class=cap>x</p></div>"))
        .isEqualTo(SAID);
    assertThat(own.paragraphs("<p>" + SAID + "</p>")).isEqualTo(SAID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"p[", "a[href~=(a+)+$]", "p:matches(x)", ""})
  void aSelectorThatCannotBeUsedIsRefused(String selector) {
    assertThatThrownBy(() -> Cleaning.check(selector))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("'" + selector + "'");
  }

  @Test
  void textThatIsEscapedIsThatText() {
    assertThat(STANDARD.paragraphs(MarkupText.escape("a < b & c\n<d>")))
        .isEqualTo("a < b & c\n<d>");
  }

  @Test
  @Timeout(20)
  void depthIsNoDanger() {
    String deep = "<div>".repeat(200_000) + SAID;
    assertThat(STANDARD.paragraphs(deep)).isEqualTo(SAID);
    assertThat(MarkupText.line("<b>".repeat(200_000) + SAID)).isEqualTo(SAID);
    assertThat(MarkupText.line("&amp;" + "amp;".repeat(200_000) + "x")).endsWith("amp;x");
  }

  @Test
  void nothingReachesATerminalThatItWouldObey() {
    assertThat(MarkupText.line("a\u001b[31mb\u202ec&#27;[0md")).isEqualTo("abcd");
  }
}
