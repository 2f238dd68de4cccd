package org.nuandong.beneficiary.export;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which layouts there are. */
@Path("/api/v1/export-layouts")
@Tag(name = "exports")
class ExportLayoutResource {

    private final Layouts layouts;

    ExportLayoutResource(Layouts layouts) {
        this.layouts = layouts;
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(operationId = "listExportLayouts", summary = "Layouts of lists / 导出版式")
    @APIResponse(responseCode = "200", description = "all of them")
    public List<Layout> list() {
        return layouts.all();
    }
}
