package org.nuandong.commons.rest;

/** ETag and If-Match: changes need the version they were made from. */
public final class Versions {

    private Versions() {}

    public static String etag(int version) {
        return "\"" + version + "\"";
    }

    /** 428 when the header is missing, 412 when it names another version. */
    public static void require(String ifMatch, int version) {
        throw new UnsupportedOperationException("being built");
    }
}
