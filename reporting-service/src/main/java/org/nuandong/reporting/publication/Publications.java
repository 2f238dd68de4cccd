package org.nuandong.reporting.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.reporting.form.FormRow;

/** Switches on and off what everybody may see of a region. */
@ApplicationScoped
class Publications {

    private final PublicationRepository publications;
    private final PublicationEvents events;
    private final SnapshotTaking taking;
    private final PublicForm form;
    private final Caller caller;
    private final Clock clock;

    Publications(
            PublicationRepository publications,
            PublicationEvents events,
            SnapshotTaking taking,
            PublicForm form,
            Caller caller,
            Clock clock) {
        this.publications = publications;
        this.events = events;
        this.taking = taking;
        this.form = form;
        this.caller = caller;
        this.clock = clock;
    }

    Publication of(RegionCode region) {
        if (!caller.sees(region, null)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return known(region);
    }

    private Publication known(RegionCode region) {
        return publications
                .find(region)
                .orElseGet(() -> Publication.never(EventId.at(clock.instant()), region));
    }

    Publication put(RegionCode region, boolean on, List<String> figures, String ifMatch) {
        caller.requireRegion(region);
        if (!caller.units().isEmpty()) {
            throw PublicationProblem.PUBLICATION_OF_WHOLE_REGION.because();
        }
        requireKnown(figures);
        if (on && figures.isEmpty()) {
            throw PublicationProblem.PUBLICATION_NEEDS_FIGURES.at("figures");
        }
        Publication before = known(region);
        Versions.require(ifMatch, before.version());
        Publication now = before.changed(on, figures);
        Instant at = clock.instant();
        if (!publications.put(now, at, caller.subject())) {
            throw CommonProblem.VERSION_CONFLICT.at("If-Match");
        }
        events.changed(now, at);
        if (on) {
            taking.begin(now);
        } else {
            taking.end(now);
        }
        return now;
    }

    private void requireKnown(List<String> figures) {
        List<String> known = form.rows().stream().map(FormRow::id).toList();
        for (int i = 0; i < figures.size(); i++) {
            if (!known.contains(figures.get(i)) || figures.indexOf(figures.get(i)) < i) {
                throw CommonProblem.UNKNOWN_CODE.at("figures[" + i + "]");
            }
        }
    }
}
