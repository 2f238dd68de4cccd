package org.nuandong.reporting.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.Filing;
import org.nuandong.reporting.Post;

/** 谁没报 in a real browser: the obligations of the reader's scope. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ObligationPageTest extends InChromium {

    private static final String FORM = "homeless-relief-monthly";
    private static final String AUGUST = "2016-08";
    private static final Instant BEFORE_DUE = Instant.parse("2016-09-04T02:00:00Z");
    private static final Instant OVERDUE = Instant.parse("2016-09-06T02:00:00Z");
    private static final int PAGE = 50;

    /** A county with so many stations; it owes its own table to the city. */
    private static List<UUID> stations(String county, int many) {
        UUID city = UUID.randomUUID();
        UUID bureau = UUID.randomUUID();
        Post.unit(city, "bureau", county.substring(0, 4) + "00", null);
        Post.unit(bureau, "bureau", county, city);
        List<UUID> stations = Stream.generate(UUID::randomUUID).limit(many).toList();
        stations.forEach(station -> Post.unit(station, "station", county, bureau));
        return stations;
    }

    private static String august(String county) {
        return "/reports#view=due&form=" + FORM + "&period=" + AUGUST + "&region=" + county;
    }

    private static Locator lines(Page page) {
        return page.locator("tr[data-unit]");
    }

    private static Locator line(Page page, UUID unit) {
        return page.locator("tr[data-unit='" + unit + "']");
    }

    private static Locator count(Page page, String timing) {
        return page.locator(".count[data-timing=" + timing + "]");
    }

    @Test
    void who_has_not_reported_stands_first_and_a_click_opens_the_table() {
        String county = "231216";
        List<UUID> stations = stations(county, 3);
        UUID punctual = stations.get(0);
        UUID missing = stations.get(1);
        clock.set(BEFORE_DUE);
        new Filing(county).submitted(FORM, punctual, AUGUST);
        clock.set(OVERDUE);
        Page page = open(august(county), Api.officer(county));

        assertThat(count(page, "overdue").locator("b")).hasText("3");
        assertThat(count(page, "in-time").locator("b")).hasText("1");
        assertThat(lines(page)).hasCount(4);
        assertThat(lines(page).first()).hasAttribute("data-timing", "overdue");
        assertThat(lines(page).last()).hasAttribute("data-unit", punctual.toString());
        assertThat(line(page, missing)).containsText("逾期未报");
        assertThat(line(page, missing)).containsText("2016/09/05 24:00");
        assertThat(line(page, punctual)).containsText("2016/09/04 10:00");

        line(page, missing).locator("a").click();
        assertThat(page.locator("#place")).hasValue("unit:" + missing);
        page.click("#draft");
        assertThat(page.locator("article[data-state=draft] h2")).hasText("流浪乞讨人员救助情况月报表");

        page.goBack();
        assertThat(line(page, missing)).containsText("草稿");
        line(page, missing).locator("a").click();
        assertThat(page.locator("article[data-state=draft]")).isVisible();
    }

    @Test
    void the_keyboard_filters_and_keeps_its_place() {
        String county = "231217";
        UUID punctual = stations(county, 2).get(0);
        clock.set(BEFORE_DUE);
        new Filing(county).submitted(FORM, punctual, AUGUST);
        clock.set(OVERDUE);
        Page page = open(august(county), Api.officer(county));
        assertThat(lines(page)).hasCount(3);

        count(page, "in-time").focus();
        page.keyboard().press("Enter");

        assertThat(lines(page)).hasCount(1);
        assertThat(count(page, "in-time")).hasAttribute("aria-pressed", "true");
        assertThat(count(page, "in-time")).isFocused();
        page.keyboard().press("Enter");
        assertThat(lines(page)).hasCount(3);
        assertThat(count(page, "in-time")).hasAttribute("aria-pressed", "false");
    }

    @Test
    void a_long_list_goes_on_by_cursor_and_over_the_border_of_a_timing() {
        String county = "231218";
        List<UUID> stations = stations(county, PAGE + 3);
        clock.set(BEFORE_DUE);
        Filing filing = new Filing(county);
        stations.subList(0, 2).forEach(station -> filing.submitted(FORM, station, AUGUST));
        clock.set(OVERDUE);
        Page page = open(august(county), Api.officer(county));
        assertThat(lines(page)).hasCount(PAGE);
        assertThat(page.locator("tr[data-timing=in-time]")).hasCount(0);

        page.click("#due-more");

        assertThat(lines(page)).hasCount(PAGE + 4);
        assertThat(page.locator("tr[data-timing=in-time]")).hasCount(2);
        assertThat(page.locator("#due-more")).hasCount(0);
        Object units =
                page.evaluate(
                        "new Set([...document.querySelectorAll('tr[data-unit]')]"
                                + ".map(line => line.dataset.unit)).size");
        assertThat(units).as("none twice").isEqualTo(PAGE + 4);
    }

    @Test
    void another_county_sees_nothing_though_it_names_the_code() {
        stations("231219", 1);
        clock.set(OVERDUE);
        Page page = open(august("231219"), Api.officer("231220"));

        assertThat(page.locator("#due-region")).hasValue("231219");
        assertThat(page.locator(".panel [role=status]").last()).hasText("没有符合条件的应报报表");
        assertThat(count(page, "overdue").locator("b")).hasText("0");
        assertThat(lines(page)).hasCount(0);
    }

    @Test
    void it_reads_in_both_languages_in_light_and_dark_and_passes_the_accessibility_check() {
        String county = "231221";
        UUID punctual = stations(county, 3).get(0);
        clock.set(BEFORE_DUE);
        new Filing(county).submitted(FORM, punctual, AUGUST);
        clock.set(OVERDUE);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = chromium.page(scheme == ColorScheme.DARK ? 1920 : 1366, 900, scheme);
            enter(page, service.resolve("/reports#view=due"), Api.officer(county));
            assertThat(count(page, "overdue").locator("b")).not().hasText("0");
            assertThat(lines(page).first()).isVisible();
            assertThat(failures(page)).isEmpty();
            picture(page, "due-zh-" + scheme);
            page.click("#language");
            assertThat(page.locator(".tabs [aria-current]")).hasText("Who has not reported");
            assertThat(lines(page).first()).isVisible();
            assertThat(page.locator(".reports").innerText().replaceAll("测试单位 \\d+", ""))
                    .doesNotContainPattern("\\p{IsHan}");
            picture(page, "due-en-" + scheme);
        }
    }
}
