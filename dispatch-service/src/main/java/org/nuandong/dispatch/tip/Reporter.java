package org.nuandong.dispatch.tip;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 举报人: who told us; may wish to stay unknown to the team. */
@Schema(name = "Reporter")
public record Reporter(
        @Size(max = 60) @Schema(description = "Encrypted; never in events", examples = "张某甲")
                String name,
        @Size(max = 40)
                @Schema(description = "Encrypted, masked in answers", examples = "13800000001")
                String telephone,
        @Size(max = 40)
                @Schema(
                        description = "Code of the dictionary reporter-kind",
                        examples = "sanitation-worker")
                String kind,
        @Schema(description = "The reporter asks to stay unknown to the team; no when missing")
                Boolean wishesUnknown) {

    static final Reporter UNKNOWN = new Reporter(null, null, null, false);

    boolean staysUnknown() {
        return Boolean.TRUE.equals(wishesUnknown);
    }

    @Override
    public String toString() {
        return "Reporter[" + kind + "]";
    }
}
