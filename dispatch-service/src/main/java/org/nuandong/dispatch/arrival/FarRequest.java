package org.nuandong.dispatch.arrival;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.dispatch.incident.FarMark;

/** Why the longer time holds. */
@Schema(name = "FarMarking")
public record FarRequest(
        @Size(max = 40)
                @Schema(
                        description = "Code of the dictionary far-reason; needed for a word",
                        examples = "mountain-road")
                String reason,
        @Size(max = 500) @Schema(description = "Needed for a word") String note,
        @Schema(
                        description =
                                "word (default): a duty leader says so. computed: the nearest base"
                                        + " on duty needs longer than the near target",
                        examples = "word")
                String basis) {

    private static final String DISTANCE = "distance";

    boolean isComputed() {
        return FarMark.COMPUTED.equals(basis);
    }

    String reasonOrDistance() {
        return reason == null ? DISTANCE : reason;
    }

    void requireComplete() {
        if (basis != null && !isComputed() && !FarMark.WORD.equals(basis)) {
            throw CommonProblem.UNKNOWN_CODE.at("basis", "far-basis");
        }
        if (!isComputed() && (reason == null || reason.isBlank())) {
            throw CommonProblem.INVALID_REQUEST.at("reason");
        }
        if (!isComputed() && (note == null || note.isBlank())) {
            throw CommonProblem.INVALID_REQUEST.at("note");
        }
    }
}
