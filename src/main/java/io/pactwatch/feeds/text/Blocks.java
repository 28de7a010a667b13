package io.pactwatch.feeds.text;

import io.pactwatch.core.admit.TextCleaner;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Takes the text of an element apart into what a browser shows as lines of their own. */
final class Blocks implements NodeVisitor {
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int linkCharacters;
  private int openLinks;

  /**
   * A line.
   *
   * @param text not blank, white space collapsed
   * @param linkPercent how much of it is the text of links, 0 to 100
   */
  record Block(String text, int linkPercent) {}

  private Blocks() {}

  static List<Block> of(Element element) {
    Blocks blocks = new Blocks();
    element.traverse(blocks);
    blocks.endLine();
    return blocks.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element) {
      if (element.isBlock() || element.nameIs("br")) {
        endLine();
      }
      openLinks += element.nameIs("a") ? 1 : 0;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      openLinks -= element.nameIs("a") ? 1 : 0;
      if (element.isBlock()) {
        endLine();
      }
    }
  }

  private void append(String text) {
    int before = line.length();
    line.append(text);
    if (openLinks > 0) {
      linkCharacters += line.length() - before;
    }
  }

  private void endLine() {
    String text = line(line.toString());
    if (!text.isEmpty()) {
      int percent = Math.min(100, Math.toIntExact(100L * linkCharacters / line.length()));
      blocks.add(new Block(text, percent));
    }
    line.setLength(0);
    linkCharacters = 0;
  }

  /** Text as one line, without what cannot be seen. */
  static String line(String text) {
    return collapsed(TextCleaner.cleanLine(text));
  }

  /** White space of every width is one space; none is left at the ends. */
  private static String collapsed(String text) {
    StringBuilder collapsed = new StringBuilder(text.length());
    boolean pending = false;
    for (int index = 0; index < text.length(); index++) {
      char unit = text.charAt(index);
      if (Character.isWhitespace(unit) || Character.isSpaceChar(unit)) {
        pending = collapsed.length() > 0;
      } else {
        if (pending) {
          collapsed.append(' ');
          pending = false;
        }
        collapsed.append(unit);
      }
    }
    return collapsed.toString();
  }
}
