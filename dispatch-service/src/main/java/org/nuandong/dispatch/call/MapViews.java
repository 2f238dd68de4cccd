package org.nuandong.dispatch.call;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** What goes in and out about the maps of the platforms. */
final class MapViews {

    static final String FIELD =
            """
            {"platform": "110", "regionCode": "420200", "field": "JQDZ", "meaning": "address",
             "validFrom": "2026-12-01T00:00:00+08:00", "source": "市局接口说明 2026-11"}""";
    static final String CODE =
            """
            {"platform": "110", "regionCode": "420200", "meaning": "category", "code": "0907",
             "kind": "sleeping-rough", "facts": ["exposed-to-cold"], "priority": "high",
             "source": "市局警情类别代码表"}""";
    static final String END = "{\"at\": \"2026-12-31T16:00:00Z\"}";

    private MapViews() {}

    /** What a field of a platform means. */
    @Schema(name = "NewPlatformField")
    record NewField(
            @Schema(description = "110, 120 or 12345") @NotBlank String platform,
            @NotNull RegionCode regionCode,
            @Schema(description = "The platform's own name of it") @NotBlank @Size(max = 60)
                    String field,
            @Schema(description = "Code of the dictionary platform-field-meaning") @NotBlank
                    String meaning,
            @Schema(description = "Of several fields of one meaning the first that is filled")
                    @Min(0)
                    @Max(99)
                    Integer sort,
            @Schema(description = "Now when left out; never before now") Instant validFrom,
            Instant validTo,
            @Schema(description = "Where it was agreed") @NotBlank @Size(max = 200)
                    String source) {}

    /** What a code of a platform means. */
    @Schema(name = "NewPlatformCode")
    record NewCode(
            @Schema(description = "110, 120 or 12345") @NotBlank String platform,
            @NotNull RegionCode regionCode,
            @Schema(description = "category, level, sex, datum or order") @NotBlank String meaning,
            @Schema(description = "The platform's own code") @NotBlank @Size(max = 60) String code,
            @Schema(description = "Code of the dictionary incident-kind") String kind,
            @Schema(description = "Codes of the dictionary tip-fact") @Size(max = 20)
                    List<@NotBlank String> facts,
            @Schema(description = "At least this one; code of the dictionary priority")
                    String priority,
            @Schema(description = "sex: female, male; datum: geo-datum; order: work-order-kind")
                    String value,
            @Schema(description = "Now when left out; never before now") Instant validFrom,
            Instant validTo,
            @Schema(description = "Where it was agreed") @NotBlank @Size(max = 200) String source) {

        List<String> factsOrNone() {
            return facts == null ? List.of() : List.copyOf(facts);
        }
    }

    /** From when it holds no more; now when left out. */
    @Schema(name = "PlatformMapEnding")
    record Ending(Instant at) {}

    /** One row. */
    @Schema(name = "PlatformField")
    record FieldView(
            UUID id,
            String platform,
            String regionCode,
            String field,
            String meaning,
            int sort,
            Instant validFrom,
            Instant validTo,
            String source,
            Instant recordedAt) {

        static FieldView of(FieldRow row) {
            return new FieldView(
                    row.entry().id(),
                    row.platform(),
                    row.region().code(),
                    row.field(),
                    row.meaning(),
                    row.sort(),
                    row.entry().validFrom(),
                    row.entry().validTo(),
                    row.entry().source(),
                    row.entry().recordedAt());
        }
    }

    /** One row. */
    @Schema(name = "PlatformCode")
    record CodeView(
            UUID id,
            String platform,
            String regionCode,
            String meaning,
            String code,
            String kind,
            List<String> facts,
            String priority,
            String value,
            Instant validFrom,
            Instant validTo,
            String source,
            Instant recordedAt) {

        static CodeView of(CodeRow row) {
            return new CodeView(
                    row.entry().id(),
                    row.platform(),
                    row.region().code(),
                    row.meaning(),
                    row.code(),
                    row.kind(),
                    row.facts(),
                    row.priority(),
                    row.value(),
                    row.entry().validFrom(),
                    row.entry().validTo(),
                    row.entry().source(),
                    row.entry().recordedAt());
        }
    }
}
