package org.nuandong.reporting.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Rescue;

/** The report page in a real browser: tables as on paper. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ReportPageTest extends InChromium {

    @Test
    void a_table_is_drafted_opened_cell_by_cell_and_refused_in_the_problems_own_words() {
        String day = "2026-12-29";
        Rescue rescue =
                new Rescue(Post.station("231208"), "231208")
                        .called(day + "T10:00:00+08:00", "platform-110", day + "T10:30:00+08:00")
                        .found(day + "T10:20:00+08:00", UUID.randomUUID());
        Post.hand(rescue.events());
        String officer =
                Tokens.of("reporting-officer").subject("officer-one").regions("231208").sign();
        Page page =
                open("/reports#form=street-rescue-daily&period=" + day + "&region=231208", officer);

        page.click("form.chooser button.main");
        page.click("#draft");

        assertThat(page.locator("article[data-state=draft] h2")).hasText("街面救助日报");
        Locator found = page.locator("tr[data-row=found]");
        assertThat(found.locator("[data-column=total] button")).hasText("1");
        assertThat(page.locator("tr[data-row=found-persons] th")).hasClass("depth-1");
        found.locator("[data-column=total] button").click();
        Locator file = page.locator("#drawer tbody a");
        assertThat(file).hasText(rescue.number);
        assertThat(file)
                .hasAttribute("href", "http://localhost:8082/api/v1/incidents/" + rescue.id);
        page.keyboard().press("Escape");

        page.click("[data-annex=attachments] summary");
        assertThat(page.locator("[data-annex=attachments] form")).isVisible();
        page.click("[data-annex=declared] summary");
        assertThat(page.locator("[data-annex=declared] .none")).isVisible();
        picture(page, "report");
        page.click("[data-step=review]");
        assertThat(page.locator(".problem[data-code=same-person]")).isVisible();
        assertThat(page.locator(".problem")).not().isEmpty();
    }
}
