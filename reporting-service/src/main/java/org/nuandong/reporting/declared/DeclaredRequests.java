package org.nuandong.reporting.declared;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be entered; null takes back what was. */
final class DeclaredRequests {

    private DeclaredRequests() {}

    record Value(
            @DecimalMin("0")
                    @Digits(integer = 14, fraction = 2)
                    @Schema(
                            description = "Not below zero; null takes it back",
                            examples = "73228300")
                    BigDecimal value) {}

    record Words(
            @Size(max = 4000)
                    @Schema(
                            description =
                                    "Printed with the report; no personal data. Null takes it back")
                    String body) {}

    record Statement(
            @NotNull @Schema(description = "False takes the statement back") Boolean stated) {}
}
