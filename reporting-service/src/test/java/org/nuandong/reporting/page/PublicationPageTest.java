package org.nuandong.reporting.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Rescue;

/** A leader's switch for what everybody may see, in a real browser. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class PublicationPageTest extends InChromium {

    private static final int HELPED = 7;

    private UUID winterMorning(String county) {
        clock.set(OffsetDateTime.parse("2021-01-20T09:00:00+08:00").toInstant());
        UUID station = Post.station(county);
        String day = "2021-01-18";
        for (int i = 0; i < HELPED; i++) {
            Post.hand(
                    new Rescue(station, county)
                            .called(day + "T10:00:00+08:00", "citizen", day + "T10:30:00+08:00")
                            .events());
        }
        return station;
    }

    private static Tokens head(String county) {
        return Tokens.of("bureau-leader").subject("head").regions(county);
    }

    private static Locator state(Page page) {
        return page.locator("[data-on] .stamp");
    }

    private static void change(String county, int version, boolean on, String... figures) {
        Api.as(head(county).sign())
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("on", on, "figures", List.of(figures)))
                .put("/api/v1/publications/" + county)
                .then()
                .statusCode(200);
    }

    @Test
    void a_leader_switches_on_what_he_chose_sees_what_the_public_sees_and_switches_it_off() {
        String county = "231222";
        winterMorning(county);
        Page page = open("/reports#view=publication", head(county).sign());
        assertThat(state(page)).hasText("未公开");
        assertThat(page.locator("[aria-live=polite] .none")).hasText("该地区没有公开摘要。");

        page.locator("#figure-patrols").focus();
        page.keyboard().press("Space");
        page.locator("#figure-tips").focus();
        page.keyboard().press("Space");
        page.locator("#publish").focus();
        page.keyboard().press("Enter");

        assertThat(state(page)).hasText("已公开");
        assertThat(page.locator("[data-figure=tips] b")).hasText("7");
        assertThat(page.locator("[data-figure]").first()).hasAttribute("data-figure", "patrols");
        assertThat(page.locator("[data-waiting]")).hasCount(0);
        page.click("[data-on] a");
        assertThat(page.locator(".public [data-figure=tips] b")).hasText("7");
        page.goBack();

        assertThat(page.locator("#figure-tips")).isChecked();
        assertThat(page.locator("#figure-goods")).not().isChecked();
        page.click("#withdraw");
        assertThat(state(page)).hasText("未公开");
        assertThat(page.locator("[aria-live=polite] .none")).hasText("该地区没有公开摘要。");
        assertThat(page.locator("#withdraw")).hasCount(0);
    }

    @Test
    void a_choice_made_on_an_old_setting_is_refused_and_the_new_one_is_read() {
        String county = "231223";
        winterMorning(county);
        Page page = open("/reports#view=publication", head(county).sign());
        assertThat(state(page)).hasText("未公开");
        change(county, 0, true, "goods");

        page.check("#figure-tips");
        page.click("#publish");

        Locator problem = page.locator(".problem[data-code=version-conflict]");
        assertThat(problem).isVisible();
        assertThat(problem.locator("b")).not().isEmpty();
        page.click("#read-anew");
        assertThat(state(page)).hasText("已公开");
        assertThat(page.locator("#figure-goods")).isChecked();
        assertThat(page.locator("#figure-tips")).not().isChecked();
        assertThat(page.locator(".problem")).hasCount(0);
    }

    @Test
    void who_may_not_decide_reads_why_in_the_problems_own_words() {
        String county = "231224";
        UUID station = winterMorning(county);
        Page page = open("/reports#view=publication", head(county).units(station).sign());

        page.click("#publish");
        assertThat(page.locator(".problem[data-code=publication-of-whole-region]"))
                .containsText("须由地区负责人决定");

        page.fill("#publication-region", "310101");
        page.click("form.chooser button.main");
        assertThat(page.locator(".problem[data-code=not-found]")).isVisible();

        Page officer = open("/reports", Api.officer(county));
        assertThat(officer.locator(".tabs a")).not().hasCount(0);
        assertThat(officer.locator(".tabs a[href*=publication]")).hasCount(0);
    }

    @Test
    void nothing_chosen_is_refused_and_it_reads_in_both_languages_in_light_and_dark() {
        String county = "231225";
        winterMorning(county);
        change(county, 0, true, "tips", "patrols");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = chromium.page(scheme == ColorScheme.DARK ? 1920 : 1366, 900, scheme);
            enter(page, service.resolve("/reports#view=publication"), head(county).sign());
            assertThat(page.locator("[data-figure=tips] b")).hasText("7");
            assertThat(failures(page)).isEmpty();
            picture(page, "publication-zh-" + scheme);
            page.click("#language");
            assertThat(state(page)).hasText("public");
            assertThat(page.locator("[data-figure=tips] span")).hasText("Tips received");
            assertThat(page.locator(".reports").innerText().replaceAll("测试单位 \\d+|明水县", ""))
                    .doesNotContainPattern("\\p{IsHan}");
            picture(page, "publication-en-" + scheme);
            page.uncheck("#figure-tips");
            page.uncheck("#figure-patrols");
            page.click("#publish");
            assertThat(page.locator(".problem[data-code=publication-needs-figures]"))
                    .containsText("Nothing chosen");
        }
    }
}
