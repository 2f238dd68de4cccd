package org.nuandong.dispatch.prevention;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.Stays;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.StatedTime;

/** 源头治理 of one case: why, and what was done about it. */
@Path("/api/v1/care-cases/{id}/prevention")
@Tag(name = "prevention", description = "So that nobody need come again / 源头治理")
class PreventionResource {

    private static final String FINDING =
            """
            {"causes": ["guardianship-missing", "school-dropout"], "needs": ["schooling"],
             "homeRegion": "411024", "note": "父母外出务工，随祖母生活"}""";
    private static final String STEP =
            """
            {"kind": "guardian-taught", "toWhom": "guardian", "result": "agreed",
             "note": "已告知监护职责"}""";

    private final PreventionRepository repository;
    private final PreventionEvents events;
    private final ReturnVisits visits;
    private final Stays stays;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final Clock clock;

    PreventionResource(
            PreventionRepository repository,
            PreventionEvents events,
            ReturnVisits visits,
            Stays stays,
            Dictionaries dictionaries,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.events = events;
        this.visits = visits;
        this.stays = stays;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "getPrevention", summary = "Causes and measures / 成因与措施")
    @APIResponse(responseCode = "200", description = "As far as it was recorded / 成因与措施")
    public PreventionView get(@PathParam("id") UUID id) {
        stays.visible(id);
        return view(id);
    }

    @POST
    @Path("/findings")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "assessWandering",
            summary = "Why, and what is needed / 成因与需求评估",
            description = "The last word counts; told to the registry's ledger (R230).")
    @APIResponse(responseCode = "200", description = "Causes and measures / 成因与措施")
    @APIResponse(responseCode = "409", description = "Case is closed / 个案已离站")
    public PreventionView assess(
            @PathParam("id") UUID id,
            @BodyExample(FINDING) @NotNull @Valid PreventionRequests.Finding body) {
        requireAll("wandering-cause", body.causes(), "causes");
        requireAll("wandering-need", body.needs(), "needs");
        FreeText.requireNoNumbers(body.note(), "note");
        Stay stay = stays.lockOpen(id);
        Instant at = StatedTime.of(body.at(), clock.instant(), "at");
        Assessment found = repository.findById(id);
        boolean first = found == null;
        Assessment now = first ? new Assessment(id) : found;
        now.set(body, at, caller.subject());
        if (first) {
            repository.persist(now);
        }
        events.assessed(stay, now);
        return view(id);
    }

    @POST
    @Path("/measures")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "recordPrevention",
            summary = "Taught, explained or offered / 预防措施",
            description = "Guardians are taught their duties, policies and training are offered.")
    @APIResponse(responseCode = "200", description = "Causes and measures / 成因与措施")
    @APIResponse(responseCode = "409", description = "Case is closed / 个案已离站")
    public PreventionView take(
            @PathParam("id") UUID id,
            @BodyExample(STEP) @NotNull @Valid PreventionRequests.Step body) {
        dictionaries.require("prevention-measure", body.kind(), "kind");
        dictionaries.require("prevention-to", body.toWhom(), "toWhom");
        dictionaries.require("prevention-result", body.result(), "result");
        FreeText.requireNoNumbers(body.note(), "note");
        // The visit comes when the case is closed long since; everything else is of the stay.
        boolean visit = Measure.RETURN_VISIT.equals(body.kind());
        Stay stay = visit ? stays.visible(id) : stays.lockOpen(id);
        Measure measure =
                new Measure(
                        id,
                        body,
                        StatedTime.of(body.at(), clock.instant(), "at"),
                        caller.subject());
        repository.add(measure);
        if (visit) {
            visits.done(id);
        }
        events.taken(stay, measure);
        return view(id);
    }

    private void requireAll(String dictionary, List<String> codes, String field) {
        if (codes != null) {
            codes.forEach(code -> dictionaries.require(dictionary, code, field));
        }
    }

    private PreventionView view(UUID id) {
        repository.flush();
        return PreventionView.of(id, repository.findById(id), repository.measures(id));
    }
}
