package org.nuandong.sound.tip;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.sound.team.Team;

/** Keeps every rule. */
@Path("/api/v1/tips")
public class TipResource {

    public record TipView(String place, Instant receivedAt) {}

    private final Clock clock;
    private final Team team;

    public TipResource(Clock clock, Team team) {
        this.clock = clock;
        this.team = team;
    }

    @GET
    @RolesAllowed("viewer")
    public List<TipView> list() {
        return List.of(new TipView(team.name() + LocalDate.now(clock), clock.instant()));
    }

    @POST
    @Idempotent
    @RolesAllowed("hotline-clerk")
    @APIResponse(responseCode = "201")
    public TipView take() {
        return new TipView("", clock.instant());
    }

    @POST
    @PermitAll
    @Path("/from-the-public")
    @APIResponse(responseCode = "201")
    public TipView receive() {
        return new TipView("", Instant.now(clock));
    }
}
