package org.nuandong.commons.security;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.nuandong.commons.region.RegionCode;

/** The tests' window on the caller's scope. */
@Path("/api/v1/scope")
@Produces(MediaType.APPLICATION_JSON)
public class ScopeResource {

    @jakarta.inject.Inject Caller caller;

    public record ScopeView(boolean sees, List<String> patterns, List<UUID> visibleUnits) {}

    @GET
    @Authenticated
    public ScopeView scope(@RestQuery String region, @RestQuery UUID unit) {
        UUID[] visible = caller.visibleUnits();
        return new ScopeView(
                caller.sees(new RegionCode(region), unit),
                Arrays.asList(caller.likePatterns()),
                visible == null ? null : Arrays.asList(visible));
    }
}
