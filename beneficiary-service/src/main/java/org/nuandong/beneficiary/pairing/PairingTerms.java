package org.nuandong.beneficiary.pairing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 帮扶要求 (R051, R052): what a helper owes a household in a phase, as the presets said. */
@Schema(name = "PairingTerms")
public record PairingTerms(
        @Schema(description = "contacts or visits a quarter", examples = "1") int visitsPerQuarter,
        @Schema(description = "practical things a year, at least", examples = "1")
                int practicalThings,
        @Schema(description = "money and goods a year, at least, yuan", examples = "500.00")
                BigDecimal valueYuan,
        List<PairingFestival> festivals,
        @Schema(description = "days before the end of a duty", examples = "15") int remindDays,
        @Schema(
                        description = "a duty that ends sooner after the start does not count",
                        examples = "15")
                int graceDays) {

    private static final int MONTHS = 3;

    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    static PairingTerms parse(String text) {
        try {
            return JSON.readValue(text, PairingTerms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("terms of a pairing phase", e);
        }
    }

    static List<PairingFestival> festivals(String text) {
        try {
            return JSON.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("preset pairing.festivals cannot be read", e);
        }
    }

    String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("terms of a pairing phase", e);
        }
    }

    /** What is owed from a day on, within the phase: quarters, festivals, and over the whole. */
    List<PlannedDuty> duties(LocalDate from, LocalDate until, LocalDate startedOn) {
        List<PlannedDuty> duties = new ArrayList<>();
        LocalDate quarter =
                LocalDate.of(from.getYear(), (from.getMonthValue() - 1) / MONTHS * MONTHS + 1, 1);
        for (LocalDate first = quarter; !first.isAfter(until); first = first.plusMonths(MONTHS)) {
            duties.add(
                    new PlannedDuty(
                            PlannedDuty.QUARTER,
                            first.getYear() + "-Q" + ((first.getMonthValue() - 1) / MONTHS + 1),
                            later(first, from),
                            earlier(first.plusMonths(MONTHS).minusDays(1), until),
                            BigDecimal.valueOf(visitsPerQuarter)));
        }
        for (PairingFestival festival : festivals) {
            if (!festival.from().isBefore(from) && !festival.until().isAfter(until)) {
                duties.add(
                        new PlannedDuty(
                                PlannedDuty.FESTIVAL,
                                festival.occasion() + " " + festival.until().getYear(),
                                festival.from(),
                                festival.until(),
                                BigDecimal.ONE));
            }
        }
        String whole = from + "/" + until;
        duties.add(
                new PlannedDuty(
                        PlannedDuty.PRACTICAL,
                        whole,
                        from,
                        until,
                        BigDecimal.valueOf(practicalThings)));
        duties.add(new PlannedDuty(PlannedDuty.VALUE, whole, from, until, valueYuan));
        return duties.stream()
                .filter(duty -> duty.needed().signum() > 0)
                .filter(duty -> !duty.until().isBefore(startedOn.plusDays(grace(startedOn, from))))
                .toList();
    }

    /** Who starts with the phase owes the whole of it. */
    private int grace(LocalDate startedOn, LocalDate from) {
        return startedOn.isAfter(from) ? graceDays : 0;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
