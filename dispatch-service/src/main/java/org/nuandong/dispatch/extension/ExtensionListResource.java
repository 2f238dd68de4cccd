package org.nuandong.dispatch.extension;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.Page;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.IdPages;

/** 延期备案 of all cases in scope: what a bureau owes an answer to. */
@Path("/api/v1/stay-extensions")
@Tag(name = "extensions")
class ExtensionListResource {

    private final ExtensionRepository extensions;
    private final IdPages pages;

    ExtensionListResource(ExtensionRepository extensions, IdPages pages) {
        this.extensions = extensions;
        this.pages = pages;
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "listStayExtensions", summary = "Extensions in scope / 延期备案清单")
    @APIResponse(responseCode = "200", description = "One page, the newest first / 分页结果")
    @APIResponse(responseCode = "400", description = "Unknown state / 参数有误")
    public Page<ExtensionView> list(
            @Parameter(description = "filed, acknowledged, refused or lapsed", example = "filed")
                    @QueryParam("state")
                    String state,
            @Parameter(description = "Unit it was filed with") @QueryParam("filedTo") UUID filedTo,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return pages.of(
                cursor,
                limit,
                (before, most) ->
                        extensions.page(state == null ? null : state(state), filedTo, before, most),
                row -> row.id(),
                ExtensionView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "getStayExtension", summary = "One extension / 延期备案详情")
    @APIResponse(responseCode = "200", description = "With its ETag / 延期备案")
    public RestResponse<ExtensionView> get(@PathParam("id") UUID id) {
        StayExtension extension = extensions.visible(id);
        return Answers.ok(ExtensionView.of(extension), extension.version());
    }

    private static String state(String code) {
        return Arrays.stream(ExtensionState.values())
                .filter(state -> state.code().equals(code))
                .map(Enum::name)
                .findFirst()
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("state", "state"));
    }
}
