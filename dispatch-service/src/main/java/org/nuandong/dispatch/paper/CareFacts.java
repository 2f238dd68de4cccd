package org.nuandong.dispatch.paper;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuandong.dispatch.care.Guest;
import org.nuandong.dispatch.care.GuestReading;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.StayExit;
import org.nuandong.dispatch.care.Stays;

/** Fills the cells of a form from a stay; who it is is read in clear, and that is audited. */
@ApplicationScoped
class CareFacts {

    private static final String SELF_DEPARTED = "self-departed";
    private static final String TERMINATED = "terminated";
    private static final String VOUCHER = "voucher";

    private final Stays stays;
    private final GuestReading readings;
    private final List<CellSource> sources;
    private final PaperWords words;

    CareFacts(Stays stays, GuestReading readings, @All List<CellSource> sources, PaperWords words) {
        this.stays = stays;
        this.readings = readings;
        this.sources = sources;
        this.words = words;
    }

    PaperFacts of(Stay stay, PaperForm form, String purpose) {
        StayExit exit = stays.exit(stay.caseId()).orElse(null);
        requireApplies(form, stay, exit);
        PaperFacts facts = new PaperFacts(form);
        whatShows(facts, stay);
        whoItIs(facts, stay, readings.inClear(stay.caseId(), purpose));
        if (exit != null) {
            howItEnded(facts, exit);
        }
        sources.stream()
                .filter(source -> source.fills(form))
                .forEach(source -> source.fill(facts, stay, purpose));
        return facts;
    }

    /** A statement of leaving alone is not laid before a child, nor a notice before the found. */
    private static void requireApplies(PaperForm form, Stay stay, StayExit exit) {
        boolean applies =
                switch (form) {
                    case OWN_DEPARTURE_STATEMENT ->
                            stay.mayLeaveAlone() && isNoOther(exit, SELF_DEPARTED);
                    case TERMINATION_NOTICE -> stay.mayLeaveAlone() && isNoOther(exit, TERMINATED);
                    case TRACING_NOTICE -> !stay.identified() && stay.open();
                    case REFUSAL_NOTICE -> false;
                    default -> true;
                };
        if (!applies) {
            throw PaperProblem.PAPER_DOES_NOT_APPLY.at("form");
        }
    }

    private static boolean isNoOther(StayExit exit, String kind) {
        return exit == null || kind.equals(exit.kind());
    }

    private void whatShows(PaperFacts facts, Stay stay) {
        facts.put("sex", words.word("sex", stay.sex()))
                .put("age", words.word("age-band", stay.ageBand()))
                .put("condition", words.word("care-condition", stay.condition()))
                .put("requestedAt", PaperWords.minute(stay.admittedAt()))
                .put("admittedAt", PaperWords.minute(stay.admittedAt()));
    }

    private static void whoItIs(PaperFacts facts, Stay stay, Guest guest) {
        facts.put("name", guest.name()).put("identityNumber", guest.identityNumber());
        if (guest.bornOn() != null) {
            LocalDate on = LocalDate.ofInstant(stay.admittedAt(), PaperWords.ZONE);
            facts.put("age", Period.between(guest.bornOn(), on).getYears() + "岁");
        }
    }

    private void howItEnded(PaperFacts facts, StayExit exit) {
        facts.put("exitKind", words.word("exit-kind", exit.kind()))
                .put("exitedAt", PaperWords.minute(exit.exitedAt()))
                .put("stayDays", exit.stayDays() + "天")
                .put("destination", exit.destination())
                .put("exitReason", why(exit))
                .put("collector", words.word("collector-relation", exit.collectorRelation()))
                .put("escorts", exit.escorts() == 0 ? null : exit.escorts() + "人");
        if (TERMINATED.equals(exit.kind())) {
            facts.put("reason", why(exit)).put("terminatedAt", PaperWords.minute(exit.exitedAt()));
        }
        if (SELF_DEPARTED.equals(exit.kind())) {
            facts.put("departureReason", exit.reason());
        }
        if (VOUCHER.equals(exit.kind())) {
            facts.put("fare", fare(exit));
        }
    }

    /** The reason by its code, and what the clerk added to it. */
    private String why(StayExit exit) {
        return Stream.of(words.word("termination-reason", exit.reasonCode()), exit.reason())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("；"));
    }

    private static String fare(StayExit exit) {
        String change = exit.transferStation() == null ? "" : "，经" + exit.transferStation() + "中转";
        boolean cash = exit.cashYuan() != null && exit.cashYuan().signum() > 0;
        return "提供乘车凭证"
                + change
                + (cash ? "，短途路费" + exit.cashYuan().toPlainString() + "元（签字领取）" : "");
    }
}
