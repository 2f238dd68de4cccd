package org.nuandong.dispatch.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A sheet as an answer: kept nowhere, and able to load and run nothing. */
final class PrintAnswer {

    static final String HTML = "text/html;charset=UTF-8";

    private static final String OPEN = "<style>";
    private static final String CLOSE = "</style>";

    private PrintAnswer() {}

    static RestResponse<String> of(String html) {
        return ResponseBuilder.ok(html)
                .header("Content-Type", HTML)
                .header("Content-Security-Policy", policy(html))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Only the style that the sheet was frozen with, by its hash. */
    static String policy(String html) {
        int from = html.indexOf(OPEN) + OPEN.length();
        String style = html.substring(from, html.indexOf(CLOSE, from));
        return "default-src 'none'; style-src 'sha256-"
                + sha256(style)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
    }

    private static String sha256(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
