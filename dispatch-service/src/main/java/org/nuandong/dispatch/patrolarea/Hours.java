package org.nuandong.dispatch.patrolarea;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 时段: when people are likely to be there, HH:mm in Asia/Shanghai; may go over midnight. */
@Embeddable
record Hours(
        @Column(name = "hours_from")
                @NotNull
                @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
                @Schema(examples = "21:00")
                String from,
        @Column(name = "hours_until")
                @NotNull
                @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
                @Schema(examples = "02:00")
                String until) {}
