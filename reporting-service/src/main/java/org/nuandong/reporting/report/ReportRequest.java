package org.nuandong.reporting.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** Which form, for whom and when. */
record ReportRequest(
        @NotBlank
                @Size(max = 100)
                @Schema(description = "Name of a form", examples = "homeless-relief-monthly")
                String form,
        @Schema(description = "The unit with all below it; or regionCode") UUID unitId,
        @Schema(description = "A whole region; or unitId", examples = "410106")
                RegionCode regionCode,
        @NotBlank
                @Size(max = 20)
                @Schema(
                        description =
                                "2016-08 (month), 2016-W35 (ISO week), 2016-08-31 (day),"
                                        + " 2026-2027 (winter), 2026-2027-S1 (stage of a winter)",
                        examples = "2016-08")
                String period) {}
