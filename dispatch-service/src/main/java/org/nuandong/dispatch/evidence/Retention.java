package org.nuandong.dispatch.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import org.nuandong.commons.preset.Presets;

/** 保存期限 (C3, C5): how long a file is kept, by its kind and by what it is bound to. */
@ApplicationScoped
class Retention {

    private static final String PREFIX = "evidence.retention.";
    private static final String FILE_SUBJECTS = "evidence.file-subjects";

    private final Presets presets;

    Retention(Presets presets) {
        this.presets = presets;
    }

    /** From the time it was taken; what belongs to a rescue's file is kept with the file. */
    Instant until(Evidence evidence, String aboutType, Instant at) {
        Instant own =
                evidence.takenAt()
                        .plus(presets.duration(PREFIX + evidence.kind(), evidence.region(), at));
        if (!isFile(evidence, aboutType, at)) {
            return own;
        }
        Instant file =
                evidence.takenAt().plus(presets.duration(PREFIX + "file", evidence.region(), at));
        return file.isAfter(own) ? file : own;
    }

    private boolean isFile(Evidence evidence, String aboutType, Instant at) {
        return Arrays.asList(presets.text(FILE_SUBJECTS, evidence.region(), at).split(","))
                .contains(aboutType);
    }
}
