package org.nuandong.broken.tip;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.nuandong.broken.team.Team;

/** Breaks every rule about endpoints, once each. */
@Path("/api/v1/tips")
@RolesAllowed("viewer")
public class TipResource {

    public record Answer(List<Tip> tips) {}

    @GET
    public String withoutRolesOfItsOwn() {
        return new Team().name();
    }

    @GET
    @Path("/hidden")
    @RolesAllowed("viewer")
    String hidden() {
        return "";
    }

    @GET
    @Path("/entities")
    @RolesAllowed("viewer")
    public Answer showsEntities() {
        return new Answer(List.of());
    }

    @POST
    @PermitAll
    @APIResponse(responseCode = "201")
    @APIResponse(responseCode = "400")
    public String createsTwice() {
        return "";
    }
}
