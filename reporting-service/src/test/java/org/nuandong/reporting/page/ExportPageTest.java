package org.nuandong.reporting.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.CareCase;
import org.nuandong.reporting.Post;

/** The facts behind a table, asked for and fetched in a real browser. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ExportPageTest extends InChromium {

    private static final String FORM = "homeless-relief-monthly";
    private static final int PEOPLE = 4;

    private static String report(String county) {
        UUID station = Post.station(county);
        for (int i = 0; i < PEOPLE; i++) {
            Post.hand(new CareCase(station, county).admitted("2017-02-03T09:10:00+08:00").events());
        }
        return Api.drafted(officer(county), FORM, station, "2017-02").getString("id");
    }

    /** Each sees the jobs of his own alone, so each test has its own officer. */
    private static String officer(String county) {
        return Tokens.of("reporting-officer").subject("asks-" + county).regions(county).sign();
    }

    private Page annex(String county) {
        Page page = open("/reports#report=" + report(county), officer(county));
        page.click("[data-annex=exports] summary");
        return page;
    }

    @Test
    void the_list_is_asked_for_watched_and_saved_and_nobody_else_has_it() throws IOException {
        String county = "231226";
        Page page = annex(county);
        assertThat(page.locator("[data-annex=exports] .buttons .hint")).hasText("尚未导出过明细。");
        page.evaluate(
                """
                seen = new Set();
                new MutationObserver(() => document.querySelectorAll('tr[data-export]')
                    .forEach(line => seen.add(line.dataset.state)))
                    .observe(document.querySelector('[data-annex=exports]'),
                        {childList: true, subtree: true});
                """);

        page.locator("#export-ask").focus();
        page.keyboard().press("Enter");

        Locator job = page.locator("tr[data-export]");
        assertThat(job).hasAttribute("data-state", "done");
        assertThat(page.evaluate("[...seen].join()")).isEqualTo("running,done");
        assertThat(job).containsText("流浪乞讨人员救助情况月报表 · 2017-02");
        String facts =
                Api.as(officer(county))
                        .get("/api/v1/exports")
                        .jsonPath()
                        .getString("items[0].facts");
        assertThat(job).containsText(facts + " 条");
        Download file = page.waitForDownload(() -> job.locator("button").click());
        assertThat(file.suggestedFilename()).isEqualTo(FORM + "-2017-02-facts.csv");
        List<String> lines = Files.readAllLines(file.path());
        assertThat(lines.get(0)).startsWith("\uFEFF行,项目,列,时间");
        assertThat(lines).hasSize(1 + Integer.parseInt(facts) + 1);
        assertThat(lines).anyMatch(line -> line.startsWith("total,本月受助总人数,合计,2017-02-03"));

        page.click(".tabs a[href*=exports]");
        assertThat(page.locator("tr[data-export]")).hasCount(1);
        Page other = open("/reports#view=exports", Api.officer(county));
        assertThat(other.locator(".jobs .hint")).hasText("尚未导出过明细。");
        assertThat(other.locator("tr[data-export]")).hasCount(0);
    }

    @Test
    void a_file_that_is_no_longer_kept_is_refused_in_the_problems_own_words() {
        Page page = annex("231227");
        page.click("#export-ask");
        Locator job = page.locator("tr[data-export]");
        assertThat(job).hasAttribute("data-state", "done");

        clock.advance(Duration.ofDays(2));
        job.locator("button").click();

        assertThat(page.locator("[data-annex=exports] .problem[data-code=export-expired]"))
                .isVisible();
    }

    @Test
    void it_reads_in_both_languages_in_light_and_dark() {
        String county = "231228";
        String report = report(county);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = chromium.page(scheme == ColorScheme.DARK ? 1920 : 1366, 900, scheme);
            enter(page, service.resolve("/reports#report=" + report), officer(county));
            page.click("[data-annex=exports] summary");
            page.selectOption("#export-format", "xlsx");
            page.click("#export-ask");
            assertThat(page.locator("tr[data-export]").first()).hasAttribute("data-state", "done");
            assertThat(failures(page)).isEmpty();
            page.locator("[data-annex=exports]").scrollIntoViewIfNeeded();
            picture(page, "export-zh-" + scheme);
            page.click(".tabs a[href*=exports]");
            page.click("#language");
            assertThat(page.locator(".tabs [aria-current]")).hasText("Lists of facts");
            assertThat(page.locator("tr[data-export]").first()).containsText("kept until");
            assertThat(failures(page)).isEmpty();
            assertThat(page.locator(".reports").innerText()).doesNotContainPattern("\\p{IsHan}");
            picture(page, "export-en-" + scheme);
        }
    }
}
