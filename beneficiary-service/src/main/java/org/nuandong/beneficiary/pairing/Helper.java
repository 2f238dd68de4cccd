package org.nuandong.beneficiary.pairing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 帮扶人: an officer by account, or a member of a unit by its own reference; never a name. */
@Schema(name = "PairingHelper")
public record Helper(
        @NotBlank
                @Pattern(regexp = "officer|member")
                @Schema(description = "officer or member", examples = "officer")
                String kind,
        @NotBlank
                @Pattern(regexp = "[0-9A-Za-z@._:-]{1,40}")
                @Schema(description = "account, or the unit's own number", examples = "gb-0012")
                String reference,
        @NotNull @Schema(description = "whose officer or member it is") UUID unitId) {}
