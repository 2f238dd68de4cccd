package org.nuandong.dispatch.tip;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.GeoPoint;
import org.nuandong.dispatch.platform.StatedTime;

/** 续报: somebody calls again about a tip; the team reads it in the story. */
@Path("/api/v1/tips/{id}/supplements")
@Tag(name = "tips", description = "Tips / 线索")
class SupplementResource {

    private static final String EXAMPLE =
            """
            {"address": "火车站西侧地下通道", "description": "人已走到地下通道内，有咳嗽",
             "point": {"longitude": 115.0398, "latitude": 30.2031}, "facts": ["illness"]}""";

    private final Supplements supplements;
    private final Dictionaries dictionaries;
    private final Clock clock;

    SupplementResource(Supplements supplements, Dictionaries dictionaries, Clock clock) {
        this.supplements = supplements;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "supplementTip",
            summary = "What the caller adds to a tip / 续报",
            description =
                    "A corrected place moves the incident's pin, never its clock; further facts may"
                            + " raise its priority.")
    @APIResponse(responseCode = "201", description = "Added; the team reads it / 已登记续报")
    public RestResponse<TipView.SupplementView> add(
            @PathParam("id") UUID id,
            @BodyExample(EXAMPLE) @NotNull @Valid SupplementRequest body) {
        check(body);
        Instant at = StatedTime.of(body.receivedAt(), clock.instant(), "receivedAt");
        Supplement added = supplements.add(id, body, at);
        return ResponseBuilder.<TipView.SupplementView>created(URI.create("/api/v1/tips/" + id))
                .entity(TipView.SupplementView.of(added))
                .build();
    }

    private void check(SupplementRequest body) {
        if (body.saysNothing()) {
            throw TipProblem.SUPPLEMENT_SAYS_NOTHING.at("description");
        }
        GeoPoint.requireInChina(body.point(), "point");
        FreeText.requireNoNumbers(body.address(), "address");
        FreeText.requireNoNumbers(body.description(), "description");
        if (body.facts() != null) {
            for (int i = 0; i < body.facts().size(); i++) {
                dictionaries.require("tip-fact", body.facts().get(i), "facts[" + i + "]");
            }
        }
    }
}
