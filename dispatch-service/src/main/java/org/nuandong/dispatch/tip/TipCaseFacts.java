package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.dispatch.team.CaseFacts;

/** 案情: what the tips of an incident said, for whoever chooses a team for it. */
@ApplicationScoped
class TipCaseFacts implements CaseFacts {

    private final TipRepository tips;

    TipCaseFacts(TipRepository tips) {
        this.tips = tips;
    }

    @Override
    public Set<String> of(UUID incidentId) {
        return tips.list("incidentId", incidentId).stream()
                .flatMap(tip -> tip.facts().stream())
                .collect(Collectors.toSet());
    }
}
