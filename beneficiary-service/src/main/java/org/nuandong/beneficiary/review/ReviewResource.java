package org.nuandong.beneficiary.review;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Role;

/** Who is to be looked at again, and who came and went in a year. */
@Path("/api/v1")
@Tag(name = "reviews", description = "Yearly review / 动态管理、年度复核")
class ReviewResource {

    private final ReviewRepository reviews;
    private final ReviewBook book;
    private final ReviewPlanner planner;
    private final ReviewYears years;
    private final ReviewReading reading;
    private final Paging paging;

    ReviewResource(
            ReviewRepository reviews,
            ReviewBook book,
            ReviewPlanner planner,
            ReviewYears years,
            ReviewReading reading,
            Paging paging) {
        this.reviews = reviews;
        this.book = book;
        this.planner = planner;
        this.years = years;
        this.reading = reading;
        this.paging = paging;
    }

    @GET
    @Path("/reviews")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER
    })
    @Operation(
            operationId = "listReviews",
            summary = "Reviews due and done / 复核列表",
            description =
                    "A caller who sees the whole country must narrow the list by more than a state."
                            + " Sensitive categories stand as OTHER / 须缩小范围；敏感类别以 OTHER 显示")
    @APIResponse(responseCode = "200", description = "a page, the most urgent first")
    @APIResponse(responseCode = "400", description = "no filter for the whole country")
    public Page<ReviewView> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @Parameter(description = "who is in it now", example = "DIBAO")
                    @QueryParam("category")
                    @Size(max = 40)
                    String category,
            @Parameter(description = "dictionary need, of the household", example = "heating")
                    @QueryParam("need")
                    @Size(max = 40)
                    String need,
            @Parameter(description = "due when left out")
                    @QueryParam("state")
                    @Pattern(regexp = "due|done|dropped")
                    String state,
            @QueryParam("overdue") Boolean overdue,
            @Parameter(description = "due on that day or before", example = "2026-12-31")
                    @QueryParam("dueUntil")
                    LocalDate dueUntil,
            @QueryParam("holderId") UUID holderId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        ReviewRepository.Filter filter =
                new ReviewRepository.Filter(
                        region,
                        category,
                        need,
                        state == null ? "due" : state,
                        overdue,
                        dueUntil,
                        holderId);
        List<Review> rows = reading.page(filter, paging.position(cursor), most);
        UnaryOperator<String> shown = reading.inLists();
        return paging.page(
                rows,
                most,
                row -> List.of(row.dueOn().toString(), row.id().toString()),
                row -> row.view(shown));
    }

    @GET
    @Path("/reviews/{id}")
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER
    })
    @Operation(operationId = "getReview", summary = "One review / 单个复核")
    @APIResponse(responseCode = "200", description = "the review")
    public ReviewView get(@PathParam("id") UUID id) {
        return reading.view(reviews.visible(id));
    }

    @POST
    @Path("/reviews/{id}/results")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(
            operationId = "takeReviewResult",
            summary = "What was seen / 复核结果",
            description =
                    "Categories end and begin with it; while a need stays, the next review is"
                            + " planned.")
    @APIResponse(responseCode = "200", description = "the review as it is now")
    @APIResponse(responseCode = "400", description = "outcome and lists disagree")
    @APIResponse(responseCode = "409", description = "done before")
    public ReviewView result(@PathParam("id") UUID id, @Valid @NotNull ReviewResult request) {
        Review review = reviews.visibleForChange(id);
        book.take(review, request);
        return reading.view(review);
    }

    @POST
    @Path("/review-plans")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.BUREAU_LEADER})
    @Operation(
            operationId = "planMissingReviews",
            summary = "Plan reviews that are missing, after an import / 补排复核",
            description = "Changes nothing for who has one; ask again while there are more.")
    @APIResponse(responseCode = "200", description = "how many were planned")
    public ReviewPlanner.Planned planMissing() {
        return planner.planMissing();
    }

    @GET
    @Path("/review-years/{year}")
    @RolesAllowed({
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.REPORTING_OFFICER
    })
    @Operation(operationId = "getReviewYear", summary = "How many came and went / 年度增减数")
    @APIResponse(responseCode = "200", description = "holders, by kind")
    public YearView year(
            @PathParam("year") @Min(1990) @Max(2100) int year,
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region) {
        return new YearView(
                year,
                counted(new ReviewYears.Asked(year, false, region)),
                counted(new ReviewYears.Asked(year, true, region)));
    }

    @GET
    @Path("/review-years/{year}/changes")
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER, Role.APPROVER, Role.BUREAU_LEADER})
    @Operation(operationId = "listReviewYear", summary = "Who came and who went / 年度增减名单")
    @APIResponse(responseCode = "200", description = "a page; names are the register's")
    public Page<YearChange> changes(
            @PathParam("year") @Min(1990) @Max(2100) int year,
            @Parameter(description = "found or lifted", example = "lifted")
                    @QueryParam("kind")
                    @NotNull
                    @Pattern(regexp = "found|lifted")
                    String kind,
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        UnaryOperator<String> shown = reading.inLists();
        List<YearChange> rows =
                years.page(
                        new ReviewYears.Asked(year, "lifted".equals(kind), region),
                        paging.position(cursor),
                        most + 1);
        return paging.page(
                rows,
                most,
                row -> List.of(row.holderId().toString(), row.category()),
                row -> row.telling(shown));
    }

    private Map<String, Long> counted(ReviewYears.Asked asked) {
        return years.count(asked).stream()
                .collect(toMap(ReviewYears.YearCount::holderKind, ReviewYears.YearCount::holders));
    }
}
