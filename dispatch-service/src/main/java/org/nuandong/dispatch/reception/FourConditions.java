package org.nuandong.dispatch.reception;

import java.util.ArrayList;
import java.util.List;

/** 救助甄别四条件 (细则 Art. 2): all four make eligible; null was not found out. */
record FourConditions(
        Boolean cannotSolveFoodAndLodging,
        Boolean nobodyToRelyOn,
        Boolean noAssistance,
        Boolean destitute) {

    /**
     * What stands against it, as codes of help-refusal; who could tell and does not refuses data.
     */
    List<String> unmet(boolean helpedFirst) {
        List<String> unmet = new ArrayList<>();
        add(unmet, cannotSolveFoodAndLodging, "can-solve-food-and-lodging");
        add(unmet, nobodyToRelyOn, "has-someone-to-rely-on");
        add(unmet, noAssistance, "receives-assistance");
        add(unmet, destitute, "not-destitute");
        if (!isComplete()) {
            unmet.add(helpedFirst ? "not-found-out" : "refuses-data");
        }
        return List.copyOf(unmet);
    }

    boolean isComplete() {
        return cannotSolveFoodAndLodging != null
                && nobodyToRelyOn != null
                && noAssistance != null
                && destitute != null;
    }

    private static void add(List<String> unmet, Boolean met, String code) {
        if (Boolean.FALSE.equals(met)) {
            unmet.add(code);
        }
    }
}
