package org.nuandong.dispatch.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.dispatch.platform.ListedText;
import org.nuandong.dispatch.rescuepoint.PointOfficers;
import org.nuandong.dispatch.tip.ReporterClaim;
import org.nuandong.dispatch.tip.ReporterClaims;

/** 可获奖励的举报人: whose tip earns something, the first one first; staff and other channels do not. */
@ApplicationScoped
class Claimants {

    /** A receipt of the public form stands in for a number: its reporter can come for the money. */
    private static final String WITH_RECEIPT = "public";

    private static final String PATROL = "patrol";

    private final ReporterClaims claims;
    private final PointOfficers officers;

    Claimants(ReporterClaims claims, PointOfficers officers) {
        this.claims = claims;
        this.officers = officers;
    }

    List<ReporterClaim> of(UUID incidentId, String channels, String staffKinds) {
        return claims.of(incidentId).stream()
                .filter(claim -> earns(claim, channels, staffKinds))
                .toList();
    }

    Optional<ReporterClaim> of(Reward reward) {
        return of(reward.incidentId(), reward.channels(), reward.staffKinds()).stream()
                .filter(claim -> claim.tipId().equals(reward.tipId()))
                .findFirst();
    }

    /** Our own patrol was there first: nobody had to tell us. */
    boolean foundByPatrol(UUID incidentId) {
        return claims.of(incidentId).stream()
                .findFirst()
                .map(first -> PATROL.equals(first.source()))
                .orElse(false);
    }

    private boolean earns(ReporterClaim claim, String channels, String staffKinds) {
        return ListedText.codes(channels).contains(claim.source())
                && !ListedText.codes(staffKinds).contains(claim.reporterKind())
                && (claim.reporterKey() != null || WITH_RECEIPT.equals(claim.source()))
                && !officers.isOfficer(claim.reporterKey());
    }
}
