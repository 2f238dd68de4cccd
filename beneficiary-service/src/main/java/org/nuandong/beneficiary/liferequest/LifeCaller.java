package org.nuandong.beneficiary.liferequest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 来电人: who is not in the register, and where to go; kept sealed. */
@Schema(name = "LifeCaller")
public record LifeCaller(
        @NotBlank @Size(max = 60) @Schema(examples = "张某甲") String name,
        @NotBlank @Size(max = 40) @Schema(examples = "13800000001") String telephone,
        @Size(max = 200) @Schema(examples = "示范路1号2单元301室") String address) {

    LifeCaller reachedAt(String number) {
        return new LifeCaller(name.strip(), number, address);
    }

    /** A record's own text would put the number into logs. */
    @Override
    public String toString() {
        return "LifeCaller";
    }
}
