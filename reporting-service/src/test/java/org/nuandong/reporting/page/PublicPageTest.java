package org.nuandong.reporting.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;

/** What everybody may see, in a real browser. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class PublicPageTest extends InChromium {

    @Test
    void the_public_page_asks_for_no_token() {
        Page page = chromium.page();
        page.navigate(service.resolve("/public#region=231213").toString());

        assertThat(page.locator("#token")).hasCount(0);
        assertThat(page.locator(".public .problem")).containsText("没有公开摘要");
    }
}
