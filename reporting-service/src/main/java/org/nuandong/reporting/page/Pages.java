package org.nuandong.reporting.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;

/** 页面: one empty document under three addresses, and what it must know before anybody signs in. */
@ApplicationScoped
class Pages {

    private static final List<String> ADDRESSES = List.of("/room", "/reports", "/public");
    private static final List<String> LANGUAGES = List.of("zh-CN", "en");

    private final String policy;
    private final String known;

    Pages(PageConfig config) {
        this.policy = policy(config);
        this.known = known(config).encode();
    }

    void serve(@Observes Router router) {
        router.route("/page/*").handler(this::guard);
        ADDRESSES.forEach(
                address -> router.get(address).handler(page -> page.reroute("/page/index.html")));
        router.get("/room/config.json").handler(this::tell);
    }

    /** Files change with a release: asked for again each time, answered 304 when they have not. */
    private void guard(RoutingContext page) {
        page.response()
                .putHeader("Content-Security-Policy", policy)
                .putHeader("Cache-Control", "no-cache");
        page.next();
    }

    private void tell(RoutingContext page) {
        page.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-cache")
                .end(known);
    }

    static JsonObject known(PageConfig config) {
        JsonObject oidc =
                config.oidc()
                        .map(
                                o ->
                                        new JsonObject()
                                                .put("issuer", o.issuer().toString())
                                                .put("clientId", o.clientId())
                                                .put("scope", scope(o)))
                        .orElse(null);
        return new JsonObject().put("oidc", oidc).put("languages", new JsonArray(LANGUAGES));
    }

    private static String scope(PageConfig.Oidc oidc) {
        return "openid" + oidc.scopes().map(more -> " " + more).orElse("");
    }

    /** No script, style or address but our own, and the identity provider's for signing in. */
    static String policy(PageConfig config) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:;"
                + " connect-src 'self'"
                + config.oidc().map(o -> " " + origin(o.issuer())).orElse("")
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String origin(URI issuer) {
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }
}
