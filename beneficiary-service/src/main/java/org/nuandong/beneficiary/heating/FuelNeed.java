package org.nuandong.beneficiary.heating;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.nuandong.commons.preset.ParsedOnce;

/** 燃料需求 (R081): what a kind of heating burns in a winter, as the place reckons it. */
record FuelNeed(Map<String, Rule> rules) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ParsedOnce<FuelNeed> KNOWN = new ParsedOnce<>(FuelNeed::parse);

    /** Per household, square metre and person; the fuel's own unit. */
    record Rule(String fuel, BigDecimal base, BigDecimal perSquareMetre, BigDecimal perPerson) {

        BigDecimal of(BigDecimal squareMetres, int persons) {
            return base.add(perSquareMetre.multiply(squareMetres))
                    .add(perPerson.multiply(BigDecimal.valueOf(persons)))
                    .setScale(1, RoundingMode.HALF_UP);
        }
    }

    static FuelNeed of(String text) {
        return KNOWN.of(text);
    }

    /** Empty for what burns nothing that has to be carried: central heating, or none at all. */
    Optional<Rule> rule(String kind) {
        return Optional.ofNullable(rules.get(kind));
    }

    private static FuelNeed parse(String text) {
        try {
            return new FuelNeed(JSON.readValue(text, new TypeReference<Map<String, Rule>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("preset heating.fuel-need cannot be read", e);
        }
    }
}
