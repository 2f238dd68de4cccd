package org.nuandong.dispatch.platform;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.Versions;

/** Answers that carry the version of what they show. */
public final class Answers {

    private Answers() {}

    public static <T> RestResponse<T> ok(T view, int version) {
        return ResponseBuilder.ok(view).header("ETag", Versions.etag(version)).build();
    }

    public static <T> RestResponse<T> created(String location, T view, int version) {
        return ResponseBuilder.<T>created(URI.create(location))
                .entity(view)
                .header("ETag", Versions.etag(version))
                .build();
    }
}
