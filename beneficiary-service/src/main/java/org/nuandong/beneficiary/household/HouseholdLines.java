package org.nuandong.beneficiary.household;

import java.util.List;

/** What a table says of a household; null and empty leave what is on file. */
public record HouseholdLines(
        String regionCode,
        String address,
        List<String> causes,
        String degree,
        List<String> needs,
        IncomeEntry income) {

    /** Lines that were kept before a column was added have none of it. */
    public HouseholdLines {
        causes = causes == null ? List.of() : List.copyOf(causes);
        needs = needs == null ? List.of() : List.copyOf(needs);
    }

    Plight plight() {
        return Plight.of(causes, degree, needs, income);
    }

    /** What is left out stays as it is on file. */
    Plight over(Plight onFile) {
        return Plight.of(
                causes.isEmpty() ? onFile.causes() : causes,
                degree == null ? onFile.degree() : degree,
                needs.isEmpty() ? onFile.needs() : needs,
                income == null ? onFile.income() : income);
    }

    static HouseholdLines of(Household household, String address) {
        Plight plight = household.plight();
        return new HouseholdLines(
                household.region().code(),
                address,
                plight.causes(),
                plight.degree(),
                plight.needs(),
                plight.income());
    }

    /** A record's own text would put the address into logs. */
    @Override
    public String toString() {
        return "HouseholdLines";
    }
}
