package org.nuandong.commons.trace;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** The HTTP request that is being answered, if any: deadlines and consumers have none. */
public final class CurrentRequest {

    private CurrentRequest() {}

    public static Optional<RoutingContext> get() {
        ArcContainer container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                container.instance(CurrentVertxRequest.class).get().getCurrent());
    }

    public static Optional<String> header(String name) {
        return get().map(request -> request.request().getHeader(name));
    }

    public static List<String> headers(String name) {
        return get().map(request -> request.request().headers().getAll(name)).orElse(List.of());
    }

    public static boolean hasQueryParameter(String name) {
        return get().filter(request -> request.queryParams().contains(name)).isPresent();
    }

    public static boolean hasPathParameter(String name) {
        ResteasyReactiveRequestContext rest = CurrentRequestManager.get();
        return rest != null && rest.getUriInfo().getPathParameters().containsKey(name);
    }

    /** Has a method that carries a body; GET, HEAD and DELETE name things in the address. */
    public static boolean hasBody() {
        return get().map(request -> request.request().method())
                .filter(
                        method ->
                                method == HttpMethod.POST
                                        || method == HttpMethod.PUT
                                        || method == HttpMethod.PATCH)
                .isPresent();
    }
}
