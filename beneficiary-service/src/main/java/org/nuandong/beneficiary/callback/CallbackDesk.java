package org.nuandong.beneficiary.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.disbursement.Payments;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.beneficiary.visit.VisitCallbacks;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 抽样、回访、跟踪办结. */
@ApplicationScoped
class CallbackDesk {

    static final String SOLVE = "callback-solve";
    private static final String SOLVE_WITHIN = "callback.solve-within";
    private static final String TRIES = "callback.tries";
    private static final SecureRandom CHANCE = new SecureRandom();

    private final CallbackRepository callbacks;
    private final CallbackEvents events;
    private final Payments payments;
    private final VisitCallbacks visits;
    private final Regions regions;
    private final Dictionaries dictionaries;
    private final Presets presets;
    private final Deadlines deadlines;
    private final Caller caller;
    private final OfficeClock clock;

    CallbackDesk(
            CallbackRepository callbacks,
            CallbackEvents events,
            Payments payments,
            VisitCallbacks visits,
            Regions regions,
            Dictionaries dictionaries,
            Presets presets,
            Deadlines deadlines,
            Caller caller,
            OfficeClock clock) {
        this.callbacks = callbacks;
        this.events = events;
        this.payments = payments;
        this.visits = visits;
        this.regions = regions;
        this.dictionaries = dictionaries;
        this.presets = presets;
        this.deadlines = deadlines;
        this.caller = caller;
        this.clock = clock;
    }

    CallbackSample draw(CallbackRequests.New said) {
        RegionCode region = regions.known(said.regionCode(), "regionCode");
        caller.requireRegion(region);
        List<Subject> frame = frame(said, region);
        if (frame.isEmpty()) {
            throw CallbackProblem.NOBODY_TO_CALL_BACK.because();
        }
        long seed = said.seed() == null ? CHANCE.nextInt() : said.seed();
        SortedMap<Sampling.Stratum, Sampling.Drawn> drawn = Sampling.draw(frame, said.size(), seed);
        int count = drawn.values().stream().mapToInt(one -> one.subjects().size()).sum();
        Instant now = clock.now();
        CallbackSample sample =
                new CallbackSample(
                        newId(),
                        said,
                        region,
                        new CallbackSample.Frame(
                                seed, frame.size(), digest(frame), count, caller.subject()),
                        now);
        callbacks.add(sample);
        int position = 0;
        for (Map.Entry<Sampling.Stratum, Sampling.Drawn> one : drawn.entrySet()) {
            callbacks.add(sample, one.getKey(), one.getValue());
            for (UUID subject : one.getValue().subjects()) {
                position++;
                callbacks.persist(new Callback(newId(), sample, one.getKey(), subject, position));
            }
        }
        callbacks.flush();
        events.drawn(sample, now);
        return sample;
    }

    void answer(Callback callback, CallbackRequests.Answer said) {
        dictionaries.require("callback-result", said.result(), "result");
        clock.refuseFuture(said.answeredOn(), "answeredOn");
        Instant now = clock.now();
        int tries = presets.integer(TRIES, callback.region(), now);
        if (Callback.NOT_REACHED.equals(said.result()) && callback.tries() + 1 < tries) {
            throw CallbackProblem.CALLED_TOO_SELDOM.at("result", tries);
        }
        boolean wrong =
                callback.answer(
                        said.result(),
                        said.answeredOn(),
                        FreeText.checked(said.note(), "note"),
                        now,
                        caller.subject());
        if (wrong) {
            Instant due = now.plus(presets.duration(SOLVE_WITHIN, callback.region(), now));
            callback.followUntil(due);
            deadlines.set(
                    Callback.TYPE, callback.id(), SOLVE, due, callback.region(), callback.unitId());
        }
        callbacks.flush();
        tell(callback, said);
        events.told("answered", callback, now);
    }

    private List<Subject> frame(CallbackRequests.New said, RegionCode region) {
        if (CallbackSample.VISIT.equals(said.kind())) {
            return visits.done(region, said.projectId(), said.paidFrom(), said.paidUntil()).stream()
                    .map(one -> new Subject(one.id(), one.street(), one.planId()))
                    .toList();
        }
        return payments
                .paid(
                        new Payments.Asked(
                                region, said.projectId(), said.paidFrom(), said.paidUntil(), false))
                .stream()
                .map(one -> new Subject(one.id(), one.street(), one.projectId()))
                .toList();
    }

    /** What was received confirms the payment; a visit keeps whatever was said of it. */
    private void tell(Callback callback, CallbackRequests.Answer said) {
        if (CallbackSample.VISIT.equals(callback.subjectKind())) {
            visits.answered(callback.subjectId(), said.result(), said.answeredOn());
        } else if (Callback.RECEIVED.equals(said.result())) {
            payments.confirmedByCall(callback.subjectId(), said.answeredOn());
        }
    }

    void solve(Callback callback, String words) {
        Instant now = clock.now();
        callback.solve(FreeText.checked(words, "words"), now, caller.subject());
        deadlines.done(callback.id(), SOLVE);
        callbacks.flush();
        events.told("solved", callback, now);
    }

    /** The ids in order: whoever has the same frame has the same digest. */
    private static byte[] digest(List<Subject> frame) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            frame.forEach(
                    one -> digest.update(one.id().toString().getBytes(StandardCharsets.US_ASCII)));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** 逾期未办结: stays somebody's work. */
    @Singleton
    static class Due implements DeadlineHandler {

        private final CallbackRepository callbacks;
        private final CallbackEvents events;
        private final Deadlines deadlines;

        Due(CallbackRepository callbacks, CallbackEvents events, Deadlines deadlines) {
            this.callbacks = callbacks;
            this.events = events;
            this.deadlines = deadlines;
        }

        @Override
        public String step() {
            return SOLVE;
        }

        @Override
        public void due(Deadline deadline, Instant now) {
            Callback callback = callbacks.lock(deadline.aggregateId());
            if (callback != null && callback.miss()) {
                deadlines.missed(deadline);
                callbacks.flush();
                events.told("overdue", callback, now);
            }
        }
    }
}
