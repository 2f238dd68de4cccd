package org.nuandong.reporting.obligation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;
import org.nuandong.reporting.form.Form;
import org.nuandong.reporting.indicator.Period;

/** Who has to report what until when, and who has not. */
@Path("/api/v1/report-obligations")
@Tag(name = "reports", description = "Official tables / 报表")
@Produces(MediaType.APPLICATION_JSON)
class ObligationResource {

    private static final String EXAMPLE =
            """
            {"items": [{"form": "homeless-relief-monthly", "title": "流浪乞讨人员救助情况月报表",
              "unitId": "0193a5c0-0000-7000-8000-000420222002", "unitName": "阳新县救助管理站",
              "regionCode": "420222", "goesTo": "0193a5c0-0000-7000-8000-000420222001",
              "period": "2026-12", "first": "2026-12-01", "end": "2027-01-01",
              "dueAt": "2027-01-05T16:00:00Z", "state": "missing", "timing": "overdue"}],
             "nextCursor": null}
            """;
    private static final String COUNTS =
            """
            {"overdue": 3, "dueSoon": 12, "open": 40, "late": 2, "inTime": 118}
            """;

    private final ObligationList list;
    private final Standings standings;
    private final ObligationRepository rows;
    private final Tables tables;
    private final UnitTree tree;
    private final Paging paging;
    private final Caller caller;
    private final Clock clock;

    ObligationResource(
            ObligationList list,
            Standings standings,
            ObligationRepository rows,
            Tables tables,
            UnitTree tree,
            Paging paging,
            Caller caller,
            Clock clock) {
        this.list = list;
        this.standings = standings;
        this.rows = rows;
        this.tables = tables;
        this.tree = tree;
        this.paging = paging;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Role.REPORTING_OFFICER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.DUTY_LEADER,
        Role.AUDITOR,
        Role.VIEWER
    })
    @Operation(
            operationId = "listReportObligations",
            summary = "Which unit owes which table until when / 应报清单",
            description =
                    "Of the caller's scope, the longest ended period first. Without a period: due"
                            + " between dueFrom and dueUntil (31 days before and after today).")
    @APIResponse(
            responseCode = "200",
            description = "One page of obligations",
            content = @Content(examples = @ExampleObject(name = "missing", value = EXAMPLE)))
    public Page<ObligationView> list(
            @BeanParam ObligationQuery query, @RestQuery Integer limit, @RestQuery String cursor) {
        Instant now = clock.instant();
        ObligationFilter filter = filter(query, now);
        int most = paging.limit(limit);
        String language = Language.current().tag();
        return paging.page(
                list.page(filter, now, paging.position(cursor), most + 1),
                most,
                ObligationList.Line::position,
                line -> ObligationView.of(line.standing(), now, language));
    }

    private ObligationFilter filter(ObligationQuery query, Instant now) {
        return query.filter(
                LocalDate.ofInstant(now, Period.CHINA),
                tables.owed().stream().map(Form::form).toList());
    }

    @GET
    @Path("/counts")
    @RolesAllowed({
        Role.REPORTING_OFFICER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.DUTY_LEADER,
        Role.AUDITOR,
        Role.VIEWER
    })
    @Operation(
            operationId = "countReportObligations",
            summary = "How many tables are owed, overdue, handed in / 应报计数",
            description = "Of the caller's scope and the same days as the list, in one answer.")
    @APIResponse(
            responseCode = "200",
            description = "Number of tables by timing",
            content = @Content(examples = @ExampleObject(name = "counts", value = COUNTS)))
    public ObligationCounts counts(@BeanParam ObligationQuery query) {
        Instant now = clock.instant();
        return list.counts(filter(query, now), now);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.REPORTING_OFFICER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.DUTY_LEADER,
        Role.AUDITOR,
        Role.VIEWER
    })
    @Operation(
            operationId = "getReportObligation",
            summary = "One obligation to which something happened / 查看应报",
            description = "As a work item links to it.")
    @APIResponse(responseCode = "200", description = "The obligation")
    @APIResponse(responseCode = "404", description = "None in your scope")
    public ObligationView get(@RestPath UUID id) {
        Sight sight = new Sight(caller, tree);
        return rows.find(id)
                .flatMap(standings::of)
                .filter(s -> sight.sees(s.owed().unit(), s.owed().form().form()))
                .map(s -> ObligationView.of(s, clock.instant(), Language.current().tag()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }
}
