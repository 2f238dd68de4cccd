package org.nuandong.beneficiary.category;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The code list with everything a front end needs to offer the right codes. */
@Path("/api/v1/categories")
@Tag(name = "categories", description = "Categories / 对象类别")
class CategoryResource {

    private final CategoryRepository categories;

    CategoryResource(CategoryRepository categories) {
        this.categories = categories;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listCategories", summary = "The code list of categories / 类别代码表")
    @APIResponse(responseCode = "200", description = "all codes, past ones too, in order")
    public List<CategoryView> list() {
        return categories.inOrder().stream().map(Category::view).toList();
    }
}
