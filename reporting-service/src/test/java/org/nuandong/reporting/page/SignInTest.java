package org.nuandong.reporting.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;

/** Who comes in, and who is told kindly why not. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class SignInTest extends InChromium {

    @Test
    void a_wrong_token_and_a_wrong_role_are_told_kindly_and_no_token_is_kept() {
        Page page = open("/room", "no-token-at-all");
        assertThat(page.locator("#sign-in-problem")).containsText("令牌无效或已过期");

        String platform = Tokens.of("platform-110").subject("p").regions("231207").sign();
        page.fill("#token", platform);
        page.click("button.main");
        assertThat(page.locator("#sign-in-problem")).containsText("不能查看此页");

        String token = leader("231207");
        page.fill("#token", token);
        page.click("button.main");
        shown(page);
        Object kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])");
        assertThat(kept.toString()).isEqualTo("[{},{}]");
        assertThat(page.url()).endsWith("/room");
        page.reload();
        assertThat(page.locator("#token")).isVisible();
    }

    private Page atProvider(Provider provider) {
        Page page = chromium.page();
        PageConfig config = new SignsInAt(provider.issuer());
        page.route(
                "**/room/config.json",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions().setBody(Pages.known(config).encode())));
        page.route(
                Pattern.compile(".*/room(\\?.*)?$"),
                route -> {
                    var answer = route.fetch();
                    Map<String, String> headers = new HashMap<>(answer.headers());
                    headers.put("content-security-policy", Pages.policy(config));
                    route.fulfill(
                            new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
                });
        page.navigate(service.resolve("/room").toString());
        page.click("#sign-in");
        return page;
    }

    @Test
    void who_signs_in_at_the_provider_comes_back_to_the_room() {
        try (Provider provider = new Provider(leader("231211"))) {
            Page page = shown(atProvider(provider));

            assertThat(page.url()).isEqualTo(service.resolve("/room").toString());
            assertThat(page.evaluate("sessionStorage.length + localStorage.length")).isEqualTo(0);
            assertThat(provider.refusals).isEmpty();
        }
    }

    @Test
    void an_answer_with_a_foreign_state_or_nonce_is_dropped() {
        try (Provider provider = new Provider(leader("231211"))) {
            provider.stateInstead = "forged";
            Page page = atProvider(provider);
            assertThat(page.locator("#sign-in-problem")).containsText("已丢弃");

            provider.stateInstead = null;
            provider.nonceInstead = "forged";
            page.click("#sign-in");
            assertThat(page.locator("#sign-in-problem")).containsText("校验未通过");
            assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
        }
    }

    /** The configuration of a deployment with a provider. */
    private record SignsInAt(String provider) implements PageConfig, PageConfig.Oidc {

        @Override
        public Optional<Oidc> oidc() {
            return Optional.of(this);
        }

        @Override
        public URI issuer() {
            return URI.create(provider);
        }

        @Override
        public String clientId() {
            return Provider.CLIENT;
        }

        @Override
        public Optional<String> scopes() {
            return Optional.empty();
        }
    }
}
