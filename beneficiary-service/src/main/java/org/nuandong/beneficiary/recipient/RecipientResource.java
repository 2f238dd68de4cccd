package org.nuandong.beneficiary.recipient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.category.EnrolledCategory;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** Organisations that are visited and helped. */
@Path("/api/v1/recipients")
@Tag(name = "recipients", description = "Organisations that receive help / 慰问单位")
class RecipientResource {

    private final RecipientBook book;
    private final RecipientRepository recipients;
    private final RecipientReading reading;
    private final CategoryRegister categories;
    private final Paging paging;

    RecipientResource(
            RecipientBook book,
            RecipientRepository recipients,
            RecipientReading reading,
            CategoryRegister categories,
            Paging paging) {
        this.book = book;
        this.recipients = recipients;
        this.reading = reading;
        this.categories = categories;
        this.paging = paging;
    }

    /** 撤销. */
    @Schema(name = "RecipientClosing")
    public record Closing(@NotNull @Schema(examples = "2026-11-20") LocalDate closedOn) {}

    /** What for. */
    @Schema(name = "RecipientReading")
    public record ReadingRequest(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary reading-purpose", examples = "visit")
                    String purpose) {}

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER})
    @Operation(operationId = "registerRecipient", summary = "Register an organisation / 登记慰问单位")
    @APIResponse(responseCode = "201", description = "registered")
    @APIResponse(responseCode = "400", description = "a category that is not for organisations")
    @APIResponse(responseCode = "409", description = "one of this name is there already")
    public RestResponse<RecipientView> register(@Valid @NotNull RecipientEntry request) {
        Recipient one = book.register(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, view(one))
                .location(URI.create("/api/v1/recipients/" + one.id()))
                .header("ETag", Versions.etag(one.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER
    })
    @Operation(
            operationId = "listRecipients",
            summary = "Organisations / 慰问单位列表",
            description =
                    "A caller who sees the whole country must narrow the list by region, category or"
                            + " words / 权限覆盖全国者须按地区、类别或名称缩小范围")
    @APIResponse(responseCode = "200", description = "a page, the newest first")
    @APIResponse(responseCode = "400", description = "no filter for the whole country")
    public Page<RecipientView> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("category") @Size(max = 40) String category,
            @QueryParam("q") @Size(min = 1, max = 60) String q,
            @QueryParam("state") @Pattern(regexp = "open|closed") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        RecipientRepository.Filter filter =
                new RecipientRepository.Filter(
                        region,
                        categories.filter(category, "category"),
                        q,
                        state == null ? "open" : state);
        reading.requireNarrow(filter);
        List<Recipient> rows =
                recipients.page(
                        filter,
                        position == null ? null : UUID.fromString(position.get(0)),
                        most + 1);
        reading.listed(rows.subList(0, Math.min(most, rows.size())));
        Map<UUID, List<EnrolledCategory>> enrolled =
                categories.visible(rows.stream().map(Recipient::id).toList());
        return paging.page(
                rows,
                most,
                row -> List.of(row.id().toString()),
                row -> reading.masked(row, enrolled.getOrDefault(row.id(), List.of())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER
    })
    @Operation(operationId = "getRecipient", summary = "One organisation / 单个慰问单位")
    @APIResponse(responseCode = "200", description = "the organisation")
    public RestResponse<RecipientView> get(@PathParam("id") UUID id) {
        return answer(recipients.visible(id));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER})
    @Operation(
            operationId = "changeRecipient",
            summary = "Change an organisation / 变更慰问单位",
            description = "A contact or telephone left out stays as it is.")
    @APIResponse(responseCode = "200", description = "changed")
    @APIResponse(responseCode = "409", description = "closed, or the name is taken")
    public RestResponse<RecipientView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull RecipientChange request) {
        Recipient one = recipients.visibleForChange(id);
        Versions.require(ifMatch, one.version());
        book.change(one, request);
        return answer(one);
    }

    @POST
    @Path("/{id}/closings")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER})
    @Operation(operationId = "closeRecipient", summary = "It is no more / 撤销慰问单位")
    @APIResponse(responseCode = "200", description = "closed; its categories ended with it")
    @APIResponse(responseCode = "409", description = "closed before")
    public RestResponse<RecipientView> close(
            @PathParam("id") UUID id, @Valid @NotNull Closing request) {
        Recipient one = recipients.visibleForChange(id);
        book.close(one, request.closedOn());
        return answer(one);
    }

    @POST
    @Path("/{id}/readings")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.PROGRAMME_OFFICER})
    @Operation(
            operationId = "readRecipientContact",
            summary = "Whom to call there, for a purpose; audited / 查看联系人（留痕）")
    @APIResponse(responseCode = "200", description = "contact and telephone")
    @APIResponse(responseCode = "400", description = "no such purpose")
    public RecipientContact read(@PathParam("id") UUID id, @Valid @NotNull ReadingRequest request) {
        return reading.clear(recipients.visible(id), request.purpose());
    }

    private RecipientView view(Recipient one) {
        return reading.masked(
                one, categories.visible(List.of(one.id())).getOrDefault(one.id(), List.of()));
    }

    private RestResponse<RecipientView> answer(Recipient one) {
        return ResponseBuilder.ok(view(one)).header("ETag", Versions.etag(one.version())).build();
    }
}
