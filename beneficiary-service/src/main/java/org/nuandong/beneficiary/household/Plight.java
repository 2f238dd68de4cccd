package org.nuandong.beneficiary.household;

import java.util.List;

/** 困难情况 (R004): why a household is in need, how badly, of what, and what it lives on. */
record Plight(List<String> causes, String degree, List<String> needs, IncomeEntry income) {

    static Plight of(List<String> causes, String degree, List<String> needs, IncomeEntry income) {
        return new Plight(
                causes == null ? List.of() : List.copyOf(causes),
                degree,
                needs == null ? List.of() : List.copyOf(needs),
                income);
    }
}
