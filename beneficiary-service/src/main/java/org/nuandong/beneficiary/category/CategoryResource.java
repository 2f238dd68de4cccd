package org.nuandong.beneficiary.category;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.security.Role;

/** The code list with everything a front end needs to offer the right codes. */
@Path("/api/v1/categories")
@Tag(name = "categories", description = "Categories / 对象类别")
class CategoryResource {

    private final CategoryRepository categories;
    private final CategoryList list;

    CategoryResource(CategoryRepository categories, CategoryList list) {
        this.categories = categories;
        this.list = list;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listCategories", summary = "The code list of categories / 类别代码表")
    @APIResponse(responseCode = "200", description = "all codes, past ones too, in order")
    public List<CategoryView> list() {
        return categories.inOrder().stream().map(Category::view).toList();
    }

    /** 终止地方类别. */
    @Schema(name = "LocalCategoryEnd")
    public record ListEnd(
            @NotNull @Schema(description = "last day", examples = "2026-12-31")
                    LocalDate validTo) {}

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.BUREAU_LEADER, Role.PROGRAMME_OFFICER})
    @Operation(
            operationId = "addLocalCategory",
            summary = "A local code, counted as a national one / 新增地方类别")
    @APIResponse(responseCode = "201", description = "in the list")
    @APIResponse(responseCode = "400", description = "counts as no national code")
    @APIResponse(responseCode = "409", description = "the code is taken")
    public RestResponse<CategoryView> add(@Valid @NotNull LocalCategory request) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, list.add(request).view())
                .location(URI.create("/api/v1/categories"))
                .build();
    }

    @POST
    @Path("/{code}/ends")
    @Transactional
    @RolesAllowed({Role.BUREAU_LEADER, Role.PROGRAMME_OFFICER})
    @Operation(operationId = "endLocalCategory", summary = "Nobody new comes in / 停用地方类别")
    @APIResponse(responseCode = "200", description = "with its last day; who is in it stays")
    @APIResponse(responseCode = "400", description = "a national code, or before its first day")
    @APIResponse(responseCode = "404", description = "no such code")
    public CategoryView end(
            @PathParam("code") @Size(max = 40) String code, @Valid @NotNull ListEnd request) {
        return list.end(code, request.validTo()).view();
    }
}
