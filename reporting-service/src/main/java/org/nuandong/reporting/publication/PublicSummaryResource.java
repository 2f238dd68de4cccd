package org.nuandong.reporting.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.platform.CanonicalJson;

/** For everybody, without a token. */
@Path("/api/v1/public/season-summaries")
@Tag(name = "public", description = "For everybody / 公众")
@Produces(MediaType.APPLICATION_JSON)
class PublicSummaryResource {

    private static final String CACHED = "public, max-age=300";

    private final PublicShelf shelf;
    private final PublicForm form;

    PublicSummaryResource(PublicShelf shelf, PublicForm form) {
        this.shelf = shelf;
        this.form = form;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listSeasonSummaries",
            summary = "Which regions show their winter / 已公开的地区",
            description = "Those whose bureau has switched it on.")
    @APIResponse(responseCode = "200", description = "By code")
    public RestResponse<List<SeasonSummaryView.Place>> list() {
        return ResponseBuilder.ok(
                        shelf.all().stream()
                                .map(PublicationRepository.Shown::snapshot)
                                .map(
                                        one ->
                                                new SeasonSummaryView.Place(
                                                        one.regionCode(),
                                                        one.regionName(),
                                                        one.asOf()))
                                .toList())
                .header("Cache-Control", CACHED)
                .build();
    }

    @GET
    @Path("/{regionCode}")
    @PermitAll
    @Operation(
            operationId = "getSeasonSummary",
            summary = "The winter so far / 行动以来公开数据",
            description =
                    "Only what the bureau switched on, taken once a day, up to the day before."
                            + " Small counts are shown as <5, and as … what would give them away.")
    @APIResponse(responseCode = "200", description = "The figures")
    @APIResponse(responseCode = "304", description = "Still the same")
    @APIResponse(responseCode = "404", description = "Nothing is public there")
    public RestResponse<SeasonSummaryView> get(
            @PathParam("regionCode") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String regionCode,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        PublicationRepository.Shown shown =
                shelf.find(new RegionCode(regionCode))
                        .orElseThrow(CommonProblem.NOT_FOUND::because);
        SeasonSummaryView view = SeasonSummaryView.of(shown, form, Language.current().tag());
        String etag = "\"" + CanonicalJson.hash(CanonicalJson.write(view)) + "\"";
        ResponseBuilder<SeasonSummaryView> answer =
                etag.equals(ifNoneMatch) ? ResponseBuilder.notModified() : ResponseBuilder.ok(view);
        return answer.header("ETag", etag)
                .header("Cache-Control", CACHED)
                .header("Vary", "Accept-Language")
                .build();
    }
}
