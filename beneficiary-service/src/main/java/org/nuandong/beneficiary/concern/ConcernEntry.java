package org.nuandong.beneficiary.concern;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 意见、纠纷: what somebody quarrels about or thinks; no names in it. */
@Schema(name = "ConcernEntry")
public record ConcernEntry(
        @NotBlank
                @Pattern(regexp = "dispute|opinion")
                @Schema(description = "dispute (to be settled), opinion", examples = "opinion")
                String kind,
        @NotBlank
                @Size(max = 40)
                @Schema(description = "dictionary concern-topic", examples = "entitlement")
                String topic,
        @NotBlank @Size(max = 500) @Schema(examples = "希望低保金每月10日前到账") String words) {}
