package org.nuandong.commons.problem;

import org.nuandong.commons.trace.CurrentRequest;

/** Where in the request a refused field stands. */
public final class RequestPart {

    public static final String BODY = "body";
    public static final String QUERY = "query";
    public static final String PATH = "path";
    public static final String HEADER = "header";

    private RequestPart() {}

    /** A feature names only the field; the request tells where it stands. */
    static String of(String field) {
        if (CurrentRequest.hasQueryParameter(field)) {
            return QUERY;
        }
        if (CurrentRequest.hasPathParameter(field)) {
            return PATH;
        }
        if (field.equals("If-Match") || field.equals("Idempotency-Key")) {
            return HEADER;
        }
        return CurrentRequest.hasBody() ? BODY : QUERY;
    }
}
