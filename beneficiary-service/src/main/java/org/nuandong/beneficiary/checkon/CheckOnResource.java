package org.nuandong.beneficiary.checkon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.beneficiary.person.PersonRegister;
import org.nuandong.beneficiary.person.PersonView;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Role;

/** Who is to be called or visited while it is that cold. */
@Path("/api/v1")
@Tag(name = "check-ons", description = "Looking after people in the cold / 寒冷看护")
class CheckOnResource {

    private final CheckOnRepository repository;
    private final CheckOnDesk desk;
    private final PersonRegister people;
    private final Paging paging;

    CheckOnResource(
            CheckOnRepository repository, CheckOnDesk desk, PersonRegister people, Paging paging) {
        this.repository = repository;
        this.desk = desk;
        this.people = people;
        this.paging = paging;
    }

    @GET
    @Path("/check-on-watches")
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.DUTY_LEADER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.REPORTING_OFFICER
    })
    @Operation(operationId = "listCheckOnWatches", summary = "Watches of the cold / 看护行动列表")
    @APIResponse(responseCode = "200", description = "a page, the newest first")
    public Page<CheckOnView.WatchView> watches(
            @Parameter(description = "true: only those that go on") @QueryParam("open")
                    Boolean open,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> after = paging.position(cursor);
        List<Watch> rows =
                repository.watches(
                        open, after == null ? null : UUID.fromString(after.get(0)), most + 1);
        return paging.page(
                rows, most, row -> List.of(row.id().toString()), CheckOnView.WatchView::of);
    }

    @GET
    @Path("/check-on-watches/{id}/progress")
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.DUTY_LEADER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.REPORTING_OFFICER
    })
    @Operation(operationId = "getCheckOnProgress", summary = "How far it is by region / 看护进度")
    @APIResponse(responseCode = "200", description = "by county, township or village")
    public List<CheckOnView.Progress> progress(
            @PathParam("id") UUID id,
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @Parameter(description = "township when left out")
                    @QueryParam("by")
                    @Pattern(regexp = "county|township|village")
                    String by) {
        repository.visibleWatch(id);
        int digits = "county".equals(by) ? 6 : "village".equals(by) ? 12 : 9;
        return repository.progress(id, region, digits);
    }

    @GET
    @Path("/check-ons")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.DUTY_LEADER})
    @Operation(operationId = "listCheckOns", summary = "Who is to be looked after / 看护任务列表")
    @APIResponse(responseCode = "200", description = "a page, by region")
    public Page<CheckOnView> list(
            @QueryParam("watchId") @NotNull UUID watchId,
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("state") @Pattern(regexp = "open|reached|help-sent|dropped") String state,
            @Parameter(description = "true: nobody looked in time") @QueryParam("overdue")
                    Boolean overdue,
            @Parameter(description = "true: somebody tried already") @QueryParam("tried")
                    Boolean tried,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<CheckOn> rows =
                repository.page(
                        new CheckOnRepository.Filter(watchId, region, state, overdue, tried),
                        paging.position(cursor),
                        most + 1);
        List<UUID> shown = rows.stream().limit(most).map(CheckOn::personId).toList();
        Map<UUID, PersonView> seen = people.seen(shown, "list");
        return paging.page(
                rows,
                most,
                row -> List.of(row.region().code(), row.id().toString()),
                row -> CheckOnView.of(row, seen.get(row.personId())));
    }

    @GET
    @Path("/check-ons/{id}")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.DUTY_LEADER})
    @Operation(operationId = "getCheckOn", summary = "One of them / 单项看护任务")
    @APIResponse(responseCode = "200", description = "as it is now")
    public CheckOnView get(@PathParam("id") UUID id) {
        return view(repository.visible(id));
    }

    @POST
    @Path("/check-ons/{id}/results")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.DUTY_LEADER})
    @Operation(
            operationId = "tellCheckOn",
            summary = "What came of a call or a visit / 登记看护结果",
            description =
                    "Who was not reached is tried again after the preset's time; after the last"
                            + " try, and when help is needed, the station gets a tip.")
    @APIResponse(responseCode = "200", description = "as it is now")
    @APIResponse(responseCode = "400", description = "no such way or result")
    @APIResponse(responseCode = "409", description = "told before, or duty has fallen")
    public CheckOnView tell(
            @PathParam("id") UUID id,
            @BodyExample("{\"way\":\"call\",\"result\":\"well\"}") @Valid @NotNull
                    CheckOnRequests.Result request) {
        return view(desk.tell(id, request));
    }

    private CheckOnView view(CheckOn one) {
        return CheckOnView.of(
                one, people.seen(List.of(one.personId()), "view").get(one.personId()));
    }
}
