package org.nuandong.beneficiary.export;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which list, of where, in which form, and what for. */
@Schema(
        example =
                """
                {"layout": "template", "kind": "households", "format": "xlsx",
                 "regionCode": "420222100", "purpose": "correction", "clear": true}
                """)
public record ExportRequest(
        @NotBlank
                @Size(max = 40)
                @Schema(
                        description = "template, or a code of /api/v1/export-layouts",
                        examples = "template")
                String layout,
        @Size(max = 20)
                @Schema(
                        description = "people, households; of the template only",
                        examples = "households")
                String kind,
        @NotBlank @Size(max = 10) @Schema(description = "xlsx, csv", examples = "xlsx")
                String format,
        @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(examples = "420222100")
                String regionCode,
        @Size(max = 40) @Schema(description = "only those in it", examples = "DIBAO")
                String category,
        @NotBlank
                @Size(max = 40)
                @Schema(description = "dictionary reading-purpose", examples = "correction")
                String purpose,
        @Schema(
                        description =
                                "numbers and addresses in clear; needs the role registrar or"
                                        + " approver")
                Boolean clear) {

    static final String TEMPLATE = "template";
    static final String XLSX = "xlsx";
    static final String CSV = "csv";

    boolean isClear() {
        return Boolean.TRUE.equals(clear);
    }
}
