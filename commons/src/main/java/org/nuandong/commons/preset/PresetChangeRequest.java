package org.nuandong.commons.preset;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** A value that is to hold in a region from a day on. */
record PresetChangeRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "arrival.target.near") String key,
        @NotNull @Schema(examples = "420200") RegionCode regionCode,
        @Schema(description = "MM-DD, Asia/Shanghai, included", examples = "11-01")
                String seasonFrom,
        @Schema(description = "MM-DD, Asia/Shanghai, included", examples = "03-31") String seasonTo,
        @NotNull Instant validFrom,
        Instant validTo,
        @NotBlank @Size(max = 4000) @Schema(examples = "PT25M") String value,
        @NotBlank @Size(max = 500) @Schema(description = "The plan or decision it is taken from")
                String source) {

    /** A clerk types a beginning of "now" a little before it is read. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    /** The key, once every field was found sound. */
    PresetKey checked(PresetBook book, Instant now) {
        PresetKey known =
                book.key(key).orElseThrow(() -> PresetProblem.PRESET_KEY_UNKNOWN.at("key"));
        if (!known.kind().accepts(value)) {
            throw PresetProblem.PRESET_VALUE_INVALID.at("value", known.kind().code());
        }
        if (validFrom.isBefore(now.minus(GRACE))) {
            throw PresetProblem.PRESET_STARTS_IN_PAST.at("validFrom");
        }
        if (validTo != null && !validTo.isAfter(validFrom)) {
            throw PresetProblem.PRESET_VALIDITY_INVALID.at("validTo");
        }
        if (season() != null && known.statutory()) {
            throw PresetProblem.PRESET_IS_STATUTORY.at("seasonFrom");
        }
        return known;
    }

    Preset preset(UUID id, String proposer, Instant now) {
        return new Preset(
                id,
                key,
                regionCode,
                season(),
                validFrom,
                validTo,
                value,
                source,
                now,
                proposer,
                null);
    }

    private Season season() {
        if ((seasonFrom == null) != (seasonTo == null)) {
            throw PresetProblem.PRESET_SEASON_INVALID.at(
                    seasonFrom == null ? "seasonFrom" : "seasonTo");
        }
        try {
            return Season.of(seasonFrom, seasonTo);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw PresetProblem.PRESET_SEASON_INVALID.at("seasonFrom");
        }
    }
}
