package org.nuandong.dispatch.tracing;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.MINOR_GUARDIAN;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.RegionFilter;

/** 走失人员: who is missed, by whom, and how it ended. */
@Path("/api/v1/missing-persons")
@Tag(name = "missing-persons", description = "Missing people / 走失人员")
class MissingPersonResource {

    private static final List<String> IDENTITY =
            List.of("name", "identityNumber", "contact", "marksWords", "clothesWords");

    private final MissingPersons missing;
    private final Candidates candidates;
    private final TracingDesk desk;
    private final PersonalData personal;
    private final AuditTrail audit;
    private final Dictionaries dictionaries;
    private final Paging paging;
    private final Caller caller;

    MissingPersonResource(
            MissingPersons missing,
            Candidates candidates,
            TracingDesk desk,
            PersonalData personal,
            AuditTrail audit,
            Dictionaries dictionaries,
            Paging paging,
            Caller caller) {
        this.missing = missing;
        this.candidates = candidates;
        this.desk = desk;
        this.personal = personal;
        this.audit = audit;
        this.dictionaries = dictionaries;
        this.paging = paging;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, HOTLINE_CLERK})
    @Operation(operationId = "registerMissingPerson", summary = "Somebody is missed / 走失登记")
    @APIResponse(responseCode = "201", description = "Registered / 已登记")
    public RestResponse<TracingViews.MissingView> register(
            @BodyExample(TracingExamples.MISSING) @NotNull @Valid MissingRequests.NewMissing body) {
        MissingPerson person = missing.register(body);
        return Answers.created(
                "/api/v1/missing-persons/" + person.id(), desk.view(person), person.version());
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, HOTLINE_CLERK, BUREAU_LEADER})
    @Operation(
            operationId = "listMissingPersons",
            summary = "Missing people in scope, the latest report first / 走失人员列表")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    @APIResponse(responseCode = "400", description = "Unknown filter / 参数有误")
    public Page<TracingViews.MissingView> list(
            @Parameter(description = "open or closed", example = "open") @QueryParam("state")
                    String state,
            @Parameter(description = "Region and what lies below it", example = "410527")
                    @QueryParam("region")
                    String region,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int most = paging.limit(limit);
        return paging.page(
                missing.page(
                        MissingPerson.stateName(state),
                        RegionFilter.of(region),
                        paging.position(cursor),
                        most),
                most,
                person -> List.of(person.reportedAt().toString(), person.id().toString()),
                desk::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, HOTLINE_CLERK, BUREAU_LEADER})
    @Operation(
            operationId = "getMissingPerson",
            summary = "One missing person, without name / 走失人员")
    @APIResponse(responseCode = "200", description = "With its ETag / 走失人员")
    public RestResponse<TracingViews.MissingView> get(@PathParam("id") UUID id) {
        MissingPerson person = missing.visible(id);
        return Answers.ok(desk.view(person), person.version());
    }

    @POST
    @Path("/{id}/readings")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, MINOR_GUARDIAN})
    @Operation(
            operationId = "readMissingPerson",
            summary = "Name and contact in clear, audited / 查阅走失人员身份(留痕)")
    @APIResponse(responseCode = "200", description = "Who it is / 身份信息")
    @APIResponse(responseCode = "403", description = "A minor, and no role for it / 未成年人信息")
    public TracingViews.IdentityView read(
            @PathParam("id") UUID id,
            @BodyExample(TracingExamples.READING) @NotNull @Valid TracingRequests.Reading body) {
        dictionaries.require("reading-purpose", body.purpose(), "purpose");
        MissingPerson person = missing.visible(id);
        if (person.isMinor() && !caller.hasRole(MINOR_GUARDIAN)) {
            throw CommonProblem.FORBIDDEN.because();
        }
        audit.read(
                MissingPerson.TYPE, id, person.region(), person.unitId(), IDENTITY, body.purpose());
        MissingPerson.Identity who = person.open(personal);
        Words words = desk.profile(id).words(personal);
        return new TracingViews.IdentityView(
                who.name(),
                who.number(),
                who.contact(),
                words.marks(),
                words.clothes(),
                words.place());
    }

    @POST
    @Path("/{id}/closures")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "closeMissingPerson", summary = "Nobody is missed any more / 走失结案")
    @APIResponse(responseCode = "200", description = "Closed / 已结案")
    @APIResponse(responseCode = "409", description = "Closed already / 已结案")
    public TracingViews.MissingView close(
            @PathParam("id") UUID id,
            @BodyExample(TracingExamples.CLOSURE) @NotNull @Valid MissingRequests.Closure body) {
        return desk.view(missing.close(id, body));
    }

    @POST
    @Path("/{id}/candidate-searches")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "searchForMissing",
            summary = "Which guest, now or before, may this be / 查找疑似受助人员")
    @APIResponse(responseCode = "200", description = "The likeliest first / 按匹配分排序")
    public List<TracingViews.CandidateView> searchMissing(@PathParam("id") UUID id) {
        Profile asked = candidates.visible(id, Profile.OF_MISSING);
        return candidates.search(asked, List.of(Profile.OF_CASE)).stream()
                .map(TracingViews.CandidateView::of)
                .toList();
    }
}
