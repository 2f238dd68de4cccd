package org.nuandong.dispatch.incident;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;
import static org.nuandong.commons.security.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.RegionFilter;

/** 求助事件: lists, one incident, its story. */
@Path("/api/v1/incidents")
@Tag(name = "incidents", description = "Incidents / 求助事件")
class IncidentResource {

    private static final List<String> FIELDS = List.of("address", "description");

    private final IncidentRepository incidents;
    private final IncidentSearch search;
    private final IncidentAnswers answers;
    private final StoryTeller teller;
    private final AuditTrail audit;
    private final Paging paging;

    IncidentResource(
            IncidentRepository incidents,
            IncidentSearch search,
            IncidentAnswers answers,
            StoryTeller teller,
            AuditTrail audit,
            Paging paging) {
        this.incidents = incidents;
        this.search = search;
        this.answers = answers;
        this.teller = teller;
        this.audit = audit;
        this.paging = paging;
    }

    @GET
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER, TEAM_MEMBER, STATION_CLERK, VIEWER})
    @Operation(operationId = "listIncidents", summary = "Incidents in scope / 事件列表")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    @APIResponse(responseCode = "400", description = "Unknown filter, state or order / 参数有误")
    public Page<IncidentView> list(
            @Parameter(example = "dispatched") @QueryParam("state") String state,
            @Parameter(description = "Is something still to be done?") @QueryParam("open")
                    Boolean open,
            @Parameter(description = "Region and what lies below it", example = "420203")
                    @QueryParam("region")
                    String region,
            @Parameter(description = "Team that is sent to it") @QueryParam("team") UUID team,
            @Parameter(description = "Received at or after") @QueryParam("from") Instant from,
            @Parameter(description = "Received before") @QueryParam("to") Instant to,
            @Parameter(description = "urgent, high or normal", example = "urgent")
                    @QueryParam("priority")
                    String priority,
            @Parameter(
                            description = "Words of the address or description, or of the number",
                            example = "火车站")
                    @QueryParam("q")
                    @Size(min = 1, max = 60)
                    String words,
            @Parameter(
                            description = "-receivedAt (default), receivedAt or deadlineAt",
                            example = "deadlineAt")
                    @QueryParam("sort")
                    String sort,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int most = paging.limit(limit);
        IncidentSearch.Sort order = IncidentSearch.Sort.of(sort);
        IncidentSearch.Filter filter =
                new IncidentSearch.Filter(
                        stateOf(state),
                        open,
                        RegionFilter.of(region),
                        team,
                        from,
                        to,
                        priority,
                        wordsOf(words));
        Page<IncidentView> page =
                paging.page(
                        search.page(filter, order, paging.position(cursor), most),
                        most,
                        order::position,
                        IncidentView::of);
        audit.readAll("incident", regions(page.items()), FIELDS, "list");
        return page;
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER, TEAM_MEMBER, STATION_CLERK, VIEWER})
    @Operation(operationId = "getIncident", summary = "One incident / 事件详情")
    @APIResponse(responseCode = "200", description = "The incident with its ETag / 事件")
    public RestResponse<IncidentView> get(@PathParam("id") UUID id) {
        Incident incident = incidents.visible(id);
        audit.read("incident", id, incident.region(), incident.unitId(), FIELDS, "view");
        return answers.of(incident);
    }

    @GET
    @Path("/{id}/story")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER, TEAM_MEMBER, VIEWER})
    @Operation(
            operationId = "getIncidentStory",
            summary = "The story of an incident, in the language asked for / 事件经过")
    @APIResponse(responseCode = "200", description = "From the first tip to now / 全过程")
    public List<StoryView> story(@PathParam("id") UUID id) {
        Incident incident = incidents.visible(id);
        audit.read("incident", id, incident.region(), incident.unitId(), List.of("story"), "view");
        return teller.tell(incident, incidents.story(id));
    }

    @GET
    @Path("/{id}/timeline")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER, TEAM_MEMBER, VIEWER})
    @Operation(
            operationId = "getIncidentTimeline",
            summary = "The older address of its story / 事件经过（旧地址）")
    @APIResponse(responseCode = "200", description = "From the first tip to now / 全过程")
    public List<StoryView> timeline(@PathParam("id") UUID id) {
        return story(id);
    }

    /** Telephone and identity numbers do not belong into an address line. */
    private static String wordsOf(String words) {
        FreeText.requireNoNumbers(words, "q");
        return words == null || words.isBlank() ? null : words;
    }

    private static Map<UUID, RegionCode> regions(List<IncidentView> shown) {
        Map<UUID, RegionCode> regions = new LinkedHashMap<>();
        shown.forEach(each -> regions.put(each.id(), new RegionCode(each.region())));
        return regions;
    }

    private static IncidentState stateOf(String code) {
        if (code == null) {
            return null;
        }
        return IncidentState.ofCode(code)
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("state", "state"));
    }
}
