package org.nuandong.beneficiary.wandering;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.event.EventEffect;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.event.UnusableEventException;
import org.nuandong.commons.region.RegionCode;

/** Hears from the stations and the street what the ledger needs; each fact counts once. */
@ApplicationScoped
class WanderingNews implements EventEffect {

    private static final Set<String> HEARD =
            Set.of(
                    "case.exited",
                    "case.summarised",
                    "outcome.recorded",
                    "outcome.corrected",
                    "tracing.identified",
                    "tracing.unlinked");
    private static final String REFUSED = "refused-supplied";

    private final WanderingRepository repository;
    private final Ledger ledger;

    WanderingNews(WanderingRepository repository, Ledger ledger) {
        this.repository = repository;
        this.ledger = ledger;
    }

    @Override
    public boolean knows(ReceivedEvent event) {
        return "dispatch".equals(event.service()) && HEARD.contains(event.name());
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        events.stream().filter(event -> !event.test()).forEach(this::apply);
    }

    private void apply(ReceivedEvent event) {
        if (event.data() == null || event.regionCode() == null) {
            throw new UnusableEventException(event.name() + " lacks data or region");
        }
        switch (event.name()) {
            case "case.exited" -> ended(event, false);
            case "case.summarised" -> ended(event, true);
            case "outcome.recorded" -> outcome(event, uuid(event, "outcomeId"));
            case "outcome.corrected" -> corrected(event);
            case "tracing.identified" -> known(event, optional(event, "knownAs"));
            default -> known(event, null);
        }
    }

    /** Two events tell of one end: the first makes the row, the summary says more. */
    private void ended(ReceivedEvent event, boolean summary) {
        UUID subject = uuid(event, "subjectId");
        WanderingStay stay = repository.stay(event.subject()).orElse(null);
        boolean fresh = stay == null;
        if (fresh) {
            stay =
                    new WanderingStay(
                            event.subject(),
                            subject,
                            event.regionCode(),
                            event.occurredAt(),
                            text(event, "exitKind"));
        }
        if (summary) {
            stay.become(summary(event));
        }
        if (fresh) {
            repository.add(stay);
        }
        ledger.place(subject, summary && !event.data().path("backEntered").asBoolean());
    }

    private static WanderingStay.Summary summary(ReceivedEvent event) {
        return new WanderingStay.Summary(
                instant(event, "admittedAt"),
                text(event, "exitKind"),
                text(event, "sex"),
                text(event, "ageBand"),
                text(event, "condition"),
                event.data().path("repeat").asBoolean(),
                list(event, "causes"),
                list(event, "needs"),
                list(event, "measures"),
                home(event));
    }

    private void outcome(ReceivedEvent event, UUID outcomeId) {
        if (!REFUSED.equals(event.data().path("outcome").asText())
                || repository.refusal(outcomeId).isPresent()) {
            return;
        }
        WanderingRefusal refusal = refusal(event, outcomeId);
        repository.add(refusal);
        ledger.place(refusal.subjectId(), false);
    }

    private static WanderingRefusal refusal(ReceivedEvent event, UUID outcomeId) {
        return new WanderingRefusal(
                outcomeId,
                uuid(event, "subjectId"),
                event.regionCode(),
                event.data().path("sex").asText(null),
                event.data().path("ageBand").asText(null),
                event.occurredAt());
    }

    /** It was otherwise: what was written before counts no more, nor if it comes later. */
    private void corrected(ReceivedEvent event) {
        UUID before = uuid(event, "correctsOutcomeId");
        WanderingRefusal refusal = repository.refusal(before).orElse(null);
        if (refusal == null) {
            refusal = refusal(event, before);
            repository.add(refusal);
        }
        refusal.takeBack();
        ledger.again(refusal.entryId());
        outcome(event, uuid(event, "outcomeId"));
    }

    private void known(ReceivedEvent event, UUID knownAs) {
        UUID subject = uuid(event, "subjectId");
        if (repository.keepKnownAs(event, subject, knownAs)) {
            ledger.place(subject, false);
        }
    }

    private static String home(ReceivedEvent event) {
        String home = event.data().path("homeRegion").asText(null);
        return home != null && RegionCode.isValid(home) ? home : null;
    }

    private static List<String> list(ReceivedEvent event, String field) {
        List<String> codes = new ArrayList<>();
        event.data().path(field).forEach(code -> codes.add(code.asText()));
        return codes;
    }

    private static String text(ReceivedEvent event, String field) {
        JsonNode of = event.data().path(field);
        if (!of.isTextual()) {
            throw new UnusableEventException(field + " is missing");
        }
        return of.textValue();
    }

    private static UUID optional(ReceivedEvent event, String field) {
        return event.data().hasNonNull(field) ? uuid(event, field) : null;
    }

    private static UUID uuid(ReceivedEvent event, String field) {
        try {
            return UUID.fromString(text(event, field));
        } catch (IllegalArgumentException e) {
            throw new UnusableEventException(field + " is not a UUID", e);
        }
    }

    private static Instant instant(ReceivedEvent event, String field) {
        try {
            return OffsetDateTime.parse(text(event, field)).toInstant();
        } catch (DateTimeException e) {
            throw new UnusableEventException(field + " is not a time", e);
        }
    }
}
