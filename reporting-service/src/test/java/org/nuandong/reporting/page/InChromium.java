package org.nuandong.reporting.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.reporting.Rescue;
import org.nuandong.reporting.TestClock;

/** What the tests of the pages share: one chromium for all of them, and how a page is entered. */
@ExtendWith(InChromium.OneForAll.class)
abstract class InChromium {

    static final Instant TEN_AT_NIGHT = Instant.parse("2026-12-29T14:00:00Z");

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Path PICTURES = Path.of("target/pages");

    static Chromium chromium;

    @TestHTTPResource("/")
    URI service;

    @Inject TestClock clock;

    /** Starts it with the first class; JUnit closes it after the last. */
    static final class OneForAll implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            Optional<Path> program = Chromium.installed();
            Assumptions.assumeTrue(
                    program.isPresent(),
                    "no chromium on this machine: the pages were NOT looked at (.ci/run installs it)");
            chromium =
                    context.getRoot()
                            .getStore(ExtensionContext.Namespace.GLOBAL)
                            .getOrComputeIfAbsent(
                                    Chromium.class,
                                    kind -> Chromium.start(program.get()),
                                    Chromium.class);
            PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        }
    }

    @AfterEach
    void noPageComplained() {
        List<String> complaints = chromium.complaints();
        chromium.closePages();
        clock.run();
        assertThat(complaints).isEmpty();
    }

    static String leader(String region) {
        return Tokens.of("duty-leader").subject("leader").regions(region).sign();
    }

    Page open(String path, String token) {
        return enter(chromium.page(), service.resolve(path), token);
    }

    static Page enter(Page page, URI address, String token) {
        page.navigate(address.toString());
        page.fill("#token", token);
        page.click("button.main");
        return page;
    }

    static Page shown(Page page) {
        page.waitForSelector("body[data-room=shown]");
        assertThat(page.locator("#freshness")).hasAttribute("data-level", "live");
        return page;
    }

    /** The service's clock as events write it. */
    String in(Duration after) {
        return clock.instant().plus(after).atZone(CHINA).toOffsetDateTime().toString();
    }

    Rescue call(String region, Duration left) {
        return new Rescue(null, region).called(in(Duration.ZERO), "platform-110", in(left));
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** What the accessibility check finds wrong; the rules of WCAG 2.1 AA. */
    static List<?> failures(Page page) {
        page.evaluate(axe());
        return (List<?>)
                page.evaluate(
                        "async () => (await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa']})).violations"
                                + ".map(v => v.id + ' ' + v.nodes.map(n => n.target + ' ' +"
                                + " n.failureSummary).join('; '))");
    }

    private static String axe() {
        try (InputStream in = InChromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
