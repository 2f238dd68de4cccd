package org.nuandong.reporting.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own chromium without a screen; it notes every error that a page complains of. */
final class Chromium implements AutoCloseable {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** A refused call is written to the console by the browser itself; the tests ask for them. */
    private static final String REFUSED = "Failed to load resource";

    /** The last: a page that a test hands over counts as foreign, our provider as near. */
    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-features=LocalNetworkAccessChecks");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Path program) {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        .setArgs(ARGUMENTS));
    }

    static Optional<Path> installed() {
        return Stream.of(PLACES.stream(), Stream.ofNullable(System.getenv("CHROMIUM")))
                .flatMap(places -> places)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path program) {
        return new Chromium(program);
    }

    Page page() {
        return page(1366, 768, ColorScheme.LIGHT);
    }

    Page page(int width, int height, ColorScheme scheme) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setColorScheme(scheme));
        Page page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") && !message.text().startsWith(REFUSED)) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
        return page;
    }

    /** What the pages complained of since the last look. */
    List<String> complaints() {
        List<String> since = List.copyOf(complaints);
        complaints.clear();
        return since;
    }

    /** Ends all pages, so that no stream is left open between tests. */
    void closePages() {
        browser.contexts().forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
