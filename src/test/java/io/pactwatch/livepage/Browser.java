package io.pactwatch.livepage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium of Debian's packages, which can reach this machine only. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PAGE_LOAD = Duration.ofSeconds(30);

  private final ChromeDriver driver;
  private final BrowserRecord record;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
    this.record = new BrowserRecord(driver);
  }

  /** Skips the test, with a message, where there is no Chromium. */
  static void assumeInstalled() {
    for (Path program : List.of(CHROMIUM, DRIVER)) {
      assumeTrue(
          Files.isExecutable(program),
          program + " is not there: skipped; apt-get install chromium chromium-driver");
    }
  }

  /**
   * Starts it.
   *
   * @param folder an existing folder for its profile
   */
  static Browser start(Path folder) {
    // The path is given, so Selenium has no reason to fetch a driver.
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    ChromeDriver driver = new ChromeDriver(service, options(profile(folder)));
    driver.manage().timeouts().pageLoadTimeout(PAGE_LOAD);
    Browser browser = new Browser(driver);
    // The browser's own first page is none of ours.
    driver.get("about:blank");
    browser.record().forget();
    return browser;
  }

  private static Path profile(Path folder) {
    try {
      return Files.createTempDirectory(folder, "profile-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static ChromeOptions options(Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    return options;
  }

  /** What the browser has said and asked for. */
  BrowserRecord record() {
    return record;
  }

  /** Goes to an address as one that is typed: the page is loaded anew. */
  void open(String address) {
    driver.get("about:blank");
    driver.get(address);
  }

  /** How large the window is, in CSS pixels, and whether it is that of a phone. */
  void resize(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** What the reader prefers: {@code light} or {@code dark}. */
  void prefer(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** The text of the first such element; empty where there is none. */
  String text(String selector) {
    Object text =
        run(
            "const found = document.querySelector(arguments[0]);"
                + " return found === null ? '' : found.innerText",
            selector);
    return String.valueOf(text);
  }

  /** The texts of all such elements, read at one moment, as the page may change meanwhile. */
  List<String> texts(String selector) {
    Object texts =
        run(
            "return [...document.querySelectorAll(arguments[0])].map((found) => found.innerText)",
            selector);
    return ((List<?>) texts).stream().map(String::valueOf).toList();
  }

  /** What a script in the page returns. */
  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** What a script in the page hands to its last argument. */
  Object await(String script, Object... arguments) {
    return driver.executeAsyncScript(script, arguments);
  }

  /** Presses a key where the focus is. */
  void press(CharSequence key) {
    driver.switchTo().activeElement().sendKeys(key);
  }

  /**
   * Presses Tab until the focus is on an element with this text.
   *
   * @return whether it came there in so many steps
   */
  boolean tabTo(String text, int mostSteps) {
    for (int step = 0; step < mostSteps; step++) {
      press(Keys.TAB);
      if (text.equals(run("return document.activeElement.innerText"))) {
        return true;
      }
    }
    return false;
  }

  /** Keeps what is seen as a PNG, for people. */
  void picture(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Ends the browser and its driver. */
  @Override
  public void close() {
    driver.quit();
  }
}
