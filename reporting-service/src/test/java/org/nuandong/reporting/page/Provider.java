package org.nuandong.reporting.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.nuandong.deploy.testing.Tokens;

/** A small identity provider: code flow with PKCE for one public client, tokens in RS256. */
final class Provider implements AutoCloseable {

    static final String CLIENT = "nuandong-room";

    private final HttpServer server;
    private final String accessToken;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    final List<String> refusals = new CopyOnWriteArrayList<>();

    /** What a forger would change. */
    volatile String stateInstead;

    volatile String nonceInstead;

    Provider(String accessToken) {
        this.accessToken = accessToken;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::exchange);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void describe(HttpExchange call) throws IOException {
        answer(
                call,
                200,
                new JsonObject()
                        .put("issuer", issuer())
                        .put("authorization_endpoint", issuer() + "/authorize")
                        .put("token_endpoint", issuer() + "/token"));
    }

    /** Whoever comes is let in; the code remembers what was asked. */
    private void authorize(HttpExchange call) throws IOException {
        Map<String, String> asked = fields(call.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        String state = stateInstead == null ? asked.get("state") : stateInstead;
        String back = asked.get("redirect_uri") + "?code=" + code + "&amp;state=" + state;
        String page = "<!doctype html><meta http-equiv=refresh content=\"0;url=" + back + "\">";
        call.getResponseHeaders().add("Content-Type", "text/html");
        call.sendResponseHeaders(200, 0);
        call.getResponseBody().write(page.getBytes(StandardCharsets.UTF_8));
        call.close();
    }

    private void exchange(HttpExchange call) throws IOException {
        Map<String, String> given =
                fields(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(given.getOrDefault("code", ""));
        if (asked == null || !isSound(asked, given)) {
            refusals.add("invalid_grant");
            answer(call, 400, new JsonObject().put("error", "invalid_grant"));
            return;
        }
        String nonce = nonceInstead == null ? asked.get("nonce") : nonceInstead;
        String identity =
                Tokens.of()
                        .subject("leader")
                        .issuer(issuer())
                        .audience(CLIENT)
                        .with("nonce", nonce)
                        .sign();
        answer(
                call,
                200,
                new JsonObject()
                        .put("token_type", "Bearer")
                        .put("access_token", accessToken)
                        .put("id_token", identity));
    }

    private static boolean isSound(Map<String, String> asked, Map<String, String> given) {
        return "code".equals(asked.get("response_type"))
                && "S256".equals(asked.get("code_challenge_method"))
                && CLIENT.equals(asked.get("client_id"))
                && CLIENT.equals(given.get("client_id"))
                && asked.get("redirect_uri").equals(given.get("redirect_uri"))
                && asked.get("code_challenge").equals(hash(given.get("code_verifier")));
    }

    private static String hash(String verifier) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange call, int status, JsonObject body) throws IOException {
        byte[] bytes = body.encode().getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
