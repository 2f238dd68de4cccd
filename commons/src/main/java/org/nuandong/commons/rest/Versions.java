package org.nuandong.commons.rest;

import org.nuandong.commons.problem.CommonProblem;

/** ETag and If-Match: changes need the version they were made from. */
public final class Versions {

    private static final String HEADER = "If-Match";

    private Versions() {}

    public static String etag(int version) {
        return "\"" + version + "\"";
    }

    /** 428 when the header is missing or names any version, 412 when it names another one. */
    public static void require(String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.trim().equals("*")) {
            throw CommonProblem.VERSION_REQUIRED.at(HEADER);
        }
        for (String tag : ifMatch.split(",")) {
            // A proxy that compresses weakens our tags; they still name one version.
            String strong = tag.trim().startsWith("W/") ? tag.trim().substring(2) : tag.trim();
            if (strong.equals(etag(version))) {
                return;
            }
        }
        throw CommonProblem.VERSION_CONFLICT.at(HEADER);
    }
}
