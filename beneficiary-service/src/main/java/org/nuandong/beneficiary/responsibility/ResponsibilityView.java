package org.nuandong.beneficiary.responsibility;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is shown of posts. */
interface ResponsibilityView {

    /** 责任岗位. */
    @Schema(name = "ResponsibilityPost")
    record PostView(
            UUID id,
            @Schema(description = "what it answers for", examples = "140221100") String regionCode,
            @Schema(description = "leader, township, village", examples = "leader") String tier,
            @Schema(examples = "包镇县领导") String title,
            UUID unitId,
            @Schema(description = "open, closed") String state,
            @Schema(description = "subject of whoever holds it; null: nobody") String holder,
            @Schema(description = "households in its charge; of village posts") Long households) {}

    /** 任职记录. */
    @Schema(name = "ResponsibilityTenure")
    record TenureView(
            String officer,
            LocalDate fromOn,
            @Schema(description = "last day") LocalDate untilOn,
            @Schema(description = "why it ended") String reason) {}

    /** 岗位与历任. */
    @Schema(name = "ResponsibilityPostDetail")
    record Detail(PostView post, List<TenureView> tenures) {}

    /** 责任链: from the household upwards; a missing link is null. */
    @Schema(name = "ResponsibilityChain")
    record Chain(UUID householdId, PostView village, PostView township, PostView leader) {}

    /** 责任空档. */
    @Schema(name = "ResponsibilityGap")
    record Gap(
            @Schema(description = "township", examples = "140221100") String regionCode,
            @Schema(description = "true: no county leader answers for it") boolean withoutLeader,
            long villages,
            @Schema(description = "no township cadre's post") long villagesWithoutPost,
            long posts,
            @Schema(description = "nobody holds them") long postsVacant,
            long households,
            @Schema(description = "in nobody's charge, or of a post that nobody holds")
                    long householdsWithoutWorker) {}

    /** 包户结果. */
    @Schema(name = "ResponsibilityCharged")
    record Charged(int households) {}

    /** 我包的户. */
    @Schema(name = "ResponsibilityHousehold")
    record InCharge(
            UUID householdId,
            @Schema(examples = "140221100") String regionCode,
            UUID postId,
            @Schema(description = "of the head, masked for minors") String headName) {}
}
