package org.nuandong.beneficiary.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 报送关系: a form that goes to another unit than everything else does. */
public record UnitLine(
        @NotNull
                @Pattern(regexp = "[a-z][a-z0-9-]{1,59}")
                @Schema(description = "name of the report form", examples = "street-rescue-monthly")
                String form,
        @NotNull @Schema(description = "the unit it goes to") UUID parentId) {}
