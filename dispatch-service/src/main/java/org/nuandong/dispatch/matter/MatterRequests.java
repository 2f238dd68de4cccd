package org.nuandong.dispatch.matter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.BackEntry;

/** What people say about a serious matter. */
final class MatterRequests {

    static final String RAISED =
            """
            {"kind": "minor-at-risk", "aboutType": "incident",
             "aboutId": "01932f5c-0000-7000-8000-000000000001", "regionCode": "420200",
             "occurredAt": "2026-11-21T22:10:00+08:00", "words": "桥洞内两名儿童独处，体温偏低"}""";
    static final String SIGNATURE =
            """
            {"rung": "station", "words": "已派第二组携毛毯前往，请领导小组协调儿童福利机构"}""";
    static final String REPORT =
            """
            {"words": "两名儿童已送市一医院，体温恢复正常", "last": false}""";
    static final String LINK =
            """
            {"sameAs": "01932f5c-0000-7000-8000-000000000007", "words": "同一事件"}""";

    private MatterRequests() {}

    /** A serious matter, as somebody on duty raises it. */
    @Schema(name = "NewSeriousMatter")
    public record NewMatter(
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "Code of the dictionary serious-matter-kind",
                            examples = "minor-at-risk")
                    String kind,
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "Code of the dictionary serious-matter-about",
                            examples = "incident")
                    String aboutType,
            @NotNull @Schema(description = "The thing it happened to") UUID aboutId,
            @Schema(description = "The person, by the random id") UUID subjectId,
            @NotNull @Schema(implementation = String.class, examples = "420200")
                    RegionCode regionCode,
            UUID unitId,
            @Schema(description = "Now when missing; the clock counts from it") Instant occurredAt,
            @Size(max = 2000) @Schema(description = "No name, no number") String words,
            @Schema(description = "A rehearsal: all the way, counted nowhere") Boolean test,
            @Valid BackEntry backEntry) {}

    /** A rung signs. */
    @Schema(name = "Signature")
    public record SignatureRequest(
            @NotBlank @Schema(description = "Rung that signs", examples = "station") String rung,
            @Size(max = 200) @Schema(description = "Needed for the last: to whom above it went")
                    String reportedTo,
            @Size(max = 1000) String words,
            @Schema(description = "Now when missing") Instant occurredAt) {}

    /** 续报, 终报. */
    @Schema(name = "MatterReport")
    public record ReportRequest(
            @NotBlank @Size(max = 2000) @Schema(description = "No name, no number") String words,
            @Schema(description = "The final report ends it") boolean last,
            @Schema(description = "Now when missing") Instant occurredAt) {}

    /** Two told the same. */
    @Schema(name = "MatterLink")
    public record LinkRequest(
            @NotNull @Schema(description = "The matter that goes on") UUID sameAs,
            @Size(max = 1000) String words) {}
}
