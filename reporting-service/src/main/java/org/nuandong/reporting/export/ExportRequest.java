package org.nuandong.reporting.export;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** The facts behind what: a report, or a form of a unit or region and a period. */
record ExportRequest(
        @Schema(description = "A report; or form, period and unitId or regionCode") UUID reportId,
        @Size(max = 100) @Schema(examples = "homeless-relief-monthly") String form,
        @Schema(description = "The unit with all below it; or regionCode") UUID unitId,
        @Schema(description = "A whole region; or unitId", examples = "410106")
                RegionCode regionCode,
        @Size(max = 20) @Schema(examples = "2016-08") String period,
        @Size(max = 200) @Schema(description = "Rows of the form; all when none is named")
                List<@NotBlank @Size(max = 100) String> rows,
        @NotBlank @Size(max = 10) @Schema(description = "csv, xlsx", examples = "csv")
                String format) {

    boolean isOfReport() {
        return reportId != null
                && form == null
                && unitId == null
                && regionCode == null
                && period == null;
    }

    boolean isOfForm() {
        return reportId == null
                && form != null
                && period != null
                && (unitId == null) != (regionCode == null);
    }
}
