package org.nuandong.dispatch.patrolarea;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 时段 as it is asked and shown, HH:mm in Asia/Shanghai; may go over midnight. */
@Schema(name = "PatrolHours")
record Hours(
        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") @Schema(examples = "21:00")
                String from,
        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") @Schema(examples = "02:00")
                String until) {}
