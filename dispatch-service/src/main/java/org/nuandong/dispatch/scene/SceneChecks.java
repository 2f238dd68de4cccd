package org.nuandong.dispatch.scene;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.AgeBand;
import org.nuandong.dispatch.platform.FreeText;

/** Codes and free text of what is said on the scene, whichever way it comes in. */
@ApplicationScoped
class SceneChecks {

    private final Dictionaries dictionaries;

    SceneChecks(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** Answers the age band, stated or from the apparent age. */
    String check(PersonRequest body) {
        dictionaries.require("sex", body.sex(), "sex");
        dictionaries.require("age-band", body.ageBand(), "ageBand");
        List<String> conditions = body.conditionsOrNone();
        for (int i = 0; i < conditions.size(); i++) {
            dictionaries.require("found-condition", conditions.get(i), "conditions[" + i + "]");
        }
        FreeText.requireNoNumbers(body.features(), "features");
        if (body.ageBand() != null) {
            return body.ageBand();
        }
        if (body.apparentAge() == null) {
            throw SceneProblem.AGE_NEEDED.at("ageBand");
        }
        return AgeBand.ofYears(body.apparentAge()).code();
    }

    void check(OutcomeRequest body) {
        dictionaries.require("scene-outcome", body.outcome(), "outcome");
        String reasons = Outcome.reasonsOf(body.outcome());
        if (reasons != null) {
            dictionaries.require(reasons, body.reason(), "reason");
        } else if (body.reason() != null) {
            throw SceneProblem.REASON_NOT_ASKED.at("reason");
        }
        check(body.goodsOrNone(), body.from());
        if (body.protection() != null) {
            dictionaries.require("capacity", body.protection().capacity(), "protection.capacity");
            FreeText.requireNoNumbers(body.protection().decidedBy(), "protection.decidedBy");
            FreeText.requireNoNumbers(body.protection().reason(), "protection.reason");
        }
        if (body.ambulance() != null) {
            dictionaries.require("ambulance-result", body.ambulance().result(), "ambulance.result");
            FreeText.requireNoNumbers(body.ambulance().hospital(), "ambulance.hospital");
        }
        FreeText.requireNoNumbers(body.note(), "note");
    }

    void check(CorrectionRequest body) {
        dictionaries.require("outcome-correction-reason", body.why(), "why");
        check(body.outcome());
    }

    void check(GoodsRequest body) {
        check(body.goods(), body.from());
    }

    private void check(List<Goods> goods, GoodsSource from) {
        for (int i = 0; i < goods.size(); i++) {
            dictionaries.require("relief-item", goods.get(i).item(), "goods[" + i + "].item");
        }
        if (from != null) {
            dictionaries.require("goods-holder-kind", from.kind(), "from.kind");
        }
    }
}
