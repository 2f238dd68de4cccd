package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** 举报人: the door by which a reward finds who told of an incident (R103, R180). */
@ApplicationScoped
public class ReporterClaims {

    private final TipRepository tips;

    ReporterClaims(TipRepository tips) {
        this.tips = tips;
    }

    /** Of all valid tips of an incident, the one received first first. */
    public List<ReporterClaim> of(UUID incidentId) {
        return tips.validOf(incidentId).stream().map(ReporterClaims::claim).toList();
    }

    private static ReporterClaim claim(Tip tip) {
        byte[] key = tip.reporterPhoneIndex();
        return new ReporterClaim(
                tip.id(),
                tip.source(),
                tip.reporterKind(),
                tip.receivedAt(),
                key == null ? null : HexFormat.of().formatHex(key),
                tip.wishesUnknown());
    }
}
