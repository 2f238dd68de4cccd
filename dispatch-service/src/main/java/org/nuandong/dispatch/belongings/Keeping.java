package org.nuandong.dispatch.belongings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.Stays;
import org.nuandong.dispatch.evidence.EvidenceBook;
import org.nuandong.dispatch.platform.BackEntry;
import org.nuandong.dispatch.platform.StatedTime;

/** 物品保管: takes in, gives back and leaves, with both sides' names under it (381号 Art. 6). */
@ApplicationScoped
class Keeping {

    private final BelongingsRepository belongings;
    private final BelongingsEvents events;
    private final Stays stays;
    private final EvidenceBook evidence;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final Clock clock;

    Keeping(
            BelongingsRepository belongings,
            BelongingsEvents events,
            Stays stays,
            EvidenceBook evidence,
            Dictionaries dictionaries,
            Caller caller,
            Clock clock) {
        this.belongings = belongings;
        this.events = events;
        this.stays = stays;
        this.evidence = evidence;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    Belongings receive(UUID caseId, BelongingsRequests.Received body) {
        boolean backEntered = BackEntry.allowed(body.backEntry(), caller);
        Stay stay = stays.lockOpen(caseId);
        Instant at =
                StatedTime.after(
                        stay.admittedAt(), body.receivedAt(), clock.instant(), "receivedAt");
        Signed signed = signed(stay, body.signatureId(), body.unsigned());
        Belongings list =
                new Belongings(
                        stay, body.keptWhere().strip(), signed, backEntered, at, caller.subject());
        belongings.persistAndFlush(list);
        for (int i = 0; i < body.items().size(); i++) {
            belongings.add(new Belonging(list.id(), i, body.items().get(i)));
        }
        belongings.flush();
        events.received(list, body.items().size());
        return list;
    }

    /** Also to whoever comes back for it after having left. */
    void giveBack(UUID caseId, BelongingsRequests.Returned body) {
        Stay stay = stays.visible(caseId);
        Signed signed = signed(stay, body.signatureId(), body.unsigned());
        List<Belonging> things = chosen(caseId, body.itemIds());
        Instant at = at(things, caseId, body.at());
        things.forEach(thing -> thing.giveBack(body.to(), signed, at, caller.subject()));
        told(caseId, things, (list, items) -> events.returned(list, items, body.to(), signed, at));
    }

    void leave(UUID caseId, BelongingsRequests.Left body) {
        stays.visible(caseId);
        List<Belonging> things = chosen(caseId, body.itemIds());
        Instant at = at(things, caseId, body.at());
        things.forEach(thing -> thing.leave(body.reason(), at, caller.subject()));
        told(caseId, things, (list, items) -> events.left(list, items, body.reason(), at));
    }

    private interface Told {
        void of(Belongings list, int items);
    }

    /** Each list tells of its own things. */
    private void told(UUID caseId, List<Belonging> things, Told told) {
        belongings.flush();
        for (Belongings list : belongings.of(caseId)) {
            long of = things.stream().filter(t -> t.belongingsId().equals(list.id())).count();
            if (of > 0) {
                told.of(list, (int) of);
            }
        }
    }

    /** All that is kept, when none is named. */
    private List<Belonging> chosen(UUID caseId, List<UUID> ids) {
        List<Belonging> all = belongings.lockThings(caseId);
        List<Belonging> chosen =
                ids == null
                        ? all.stream().filter(Belonging::isKept).toList()
                        : all.stream().filter(thing -> ids.contains(thing.id())).toList();
        if (ids != null && chosen.size() < Set.copyOf(ids).size()) {
            throw CommonProblem.NOT_FOUND.at("itemIds");
        }
        if (chosen.isEmpty()) {
            throw BelongingsProblem.BELONGING_NOT_HERE.because();
        }
        return chosen;
    }

    private Instant at(List<Belonging> things, UUID caseId, Instant stated) {
        Set<UUID> lists = things.stream().map(Belonging::belongingsId).collect(Collectors.toSet());
        Instant received =
                belongings.of(caseId).stream()
                        .filter(list -> lists.contains(list.id()))
                        .map(Belongings::receivedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        return StatedTime.after(received, stated, clock.instant(), "at");
    }

    private Signed signed(Stay stay, UUID signatureId, String unsigned) {
        if ((signatureId == null) == (unsigned == null)) {
            throw BelongingsProblem.BELONGINGS_SIGNATURE.at("signatureId");
        }
        dictionaries.require("unsigned-reason", unsigned, "unsigned");
        if (signatureId != null) {
            if (!"signature".equals(evidence.kind(signatureId, stay.region()))) {
                throw BelongingsProblem.BELONGINGS_NO_SIGNATURE.at("signatureId");
            }
            evidence.bind(signatureId, Stay.TYPE, stay.caseId());
        }
        return new Signed(signatureId, unsigned);
    }
}
