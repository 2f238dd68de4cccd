package org.nuandong.dispatch.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;

/** What may come in: types and sizes by kind, and how long the rest of a file is awaited. */
@ApplicationScoped
class UploadRules {

    private static final long MIB = 1024L * 1024;

    private final Presets presets;

    UploadRules(Presets presets) {
        this.presets = presets;
    }

    void require(String kind, String mediaType, long size, RegionCode region, Instant at) {
        String allowed = presets.text("evidence.media-types." + kind, region, at);
        if (!Arrays.asList(allowed.split(",")).contains(mediaType)) {
            throw EvidenceProblem.MEDIA_TYPE_NOT_ALLOWED.at("filetype", allowed);
        }
        int most = presets.integer("evidence.size." + kind, region, at);
        if (size > most * MIB) {
            throw EvidenceProblem.EVIDENCE_TOO_LARGE.at("Upload-Length", most);
        }
    }

    Instant awaitUntil(RegionCode region, Instant at) {
        return at.plus(presets.duration("evidence.upload.abandoned-after", region, at));
    }
}
