package org.nuandong.commons.preset;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Role;

/** Changing presets: proposed by one person, approved by another. */
@Path("/api/v1/preset-changes")
@Tag(name = "presets", description = "Numbers of the plans / 预设")
class PresetChangeResource {

    private static final String EXAMPLE =
            """
            {"key": "arrival.target.near", "regionCode": "420200",
             "seasonFrom": "11-15", "seasonTo": "03-15",
             "validFrom": "2026-12-01T00:00:00+08:00",
             "value": "PT25M", "source": "市民政局 2026 年冬季行动方案"}
            """;

    private final PresetChanges changes;
    private final Paging paging;

    PresetChangeResource(PresetChanges changes, Paging paging) {
        this.changes = changes;
        this.paging = paging;
    }

    @GET
    @RolesAllowed({
        Role.DUTY_LEADER,
        Role.PROGRAMME_OFFICER,
        Role.BUREAU_LEADER,
        Role.OPERATOR,
        Role.APPROVER
    })
    @Operation(
            operationId = "listOpenPresetChanges",
            summary = "Proposed values that wait for a second person / 待批准的预设变更")
    @APIResponse(responseCode = "200", description = "One page, oldest first")
    public Page<PresetChangeView> list(
            @RestQuery @Parameter(example = "arrival.target.near") String key,
            @RestQuery Integer limit,
            @RestQuery String cursor) {
        int size = paging.limit(limit);
        List<String> position = paging.position(cursor);
        UUID after = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                changes.open(key, after, size),
                size,
                change -> List.of(change.id().toString()),
                changes::view);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Role.DUTY_LEADER,
        Role.PROGRAMME_OFFICER,
        Role.BUREAU_LEADER,
        Role.OPERATOR,
        Role.APPROVER
    })
    @Operation(
            operationId = "getPresetChange",
            summary = "One change with the effect it would have now / 预设变更详情")
    @APIResponse(responseCode = "200", description = "Proposed, or in force")
    @APIResponse(responseCode = "404", description = "No such change, or a foreign one")
    public PresetChangeView get(@RestPath UUID id) {
        return changes.find(id);
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.DUTY_LEADER, Role.PROGRAMME_OFFICER, Role.BUREAU_LEADER, Role.OPERATOR})
    @Operation(
            operationId = "proposePresetChange",
            summary = "Propose a value; the answer shows its effect / 提出预设变更并显示其影响",
            description =
                    "Numbers that concern clocks or money wait for another person's approval;"
                            + " others hold at once.")
    @APIResponse(responseCode = "201", description = "Proposed, or in force")
    @APIResponse(responseCode = "400", description = "A field is refused, or the key is unknown")
    @APIResponse(responseCode = "403", description = "A foreign region")
    public RestResponse<PresetChangeView> propose(
            @NotNull
                    @Valid
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "near-target",
                                                            value = EXAMPLE)))
                    PresetChangeRequest request) {
        PresetChangeView view = changes.propose(request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/api/v1/preset-changes/" + view.id()))
                .build();
    }

    @POST
    @Path("{id}/approvals")
    @Transactional
    @ResponseStatus(200)
    @RolesAllowed({Role.APPROVER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "approvePresetChange",
            summary = "Let a proposed value take effect / 批准预设变更",
            description = "By another person than the one who proposed it.")
    @APIResponse(responseCode = "200", description = "In force")
    @APIResponse(responseCode = "403", description = "The proposer may not approve")
    @APIResponse(responseCode = "404", description = "No such change, or a foreign one")
    @APIResponse(responseCode = "409", description = "Already approved, or over before it began")
    public PresetChangeView approve(@RestPath UUID id) {
        return changes.approve(id);
    }
}
