package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.dispatch.platform.Answers;

/** The answer of every step: the tip as it is now, with its version. */
@ApplicationScoped
class TipStanding {

    private final TipRepository tips;
    private final ReporterReading reporters;

    TipStanding(TipRepository tips, ReporterReading reporters) {
        this.tips = tips;
        this.reporters = reporters;
    }

    RestResponse<TipView> of(Tip tip) {
        // The version of this change is known only when it is written.
        tips.flush();
        return Answers.ok(view(tip), tip.version());
    }

    TipView view(Tip tip) {
        return TipView.of(tip, reporters.masked(tip), tips.supplementsOf(tip.id()));
    }
}
