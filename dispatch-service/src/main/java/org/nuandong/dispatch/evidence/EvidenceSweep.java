package org.nuandong.dispatch.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.nuandong.commons.clock.RealTime;
import org.nuandong.commons.problem.ProblemException;

/**
 * 到期清理: ends what is over. The key goes in the transaction that says so; the sealed file behind it
 * may go a moment later. What somebody was killed in the middle of is brought to its end.
 */
@ApplicationScoped
class EvidenceSweep {

    private static final Logger LOG = Logger.getLogger(EvidenceSweep.class);
    private static final int AT_ONCE = 200;
    private static final Duration DRAFT_AGE = Duration.ofDays(1);

    private final EvidenceRepository evidence;
    private final PartTable parts;
    private final Completion completion;
    private final EvidenceBin bin;
    private final Custody custody;
    private final EvidenceEvents events;
    private final Clock clock;
    private final Clock realTime;

    EvidenceSweep(
            EvidenceRepository evidence,
            PartTable parts,
            Completion completion,
            EvidenceBin bin,
            Custody custody,
            EvidenceEvents events,
            Clock clock,
            @RealTime Clock realTime) {
        this.evidence = evidence;
        this.parts = parts;
        this.completion = completion;
        this.bin = bin;
        this.custody = custody;
        this.events = events;
        this.clock = clock;
        this.realTime = realTime;
    }

    void sweep() {
        Instant now = clock.instant();
        ids(() -> parts.wholeButOpen(AT_ONCE)).forEach(this::finish);
        ids(() -> evidence.awaitedInVain(now, AT_ONCE)).forEach(id -> abandon(id, now));
        for (List<UUID> due = due(now); !due.isEmpty(); due = due(now)) {
            due.forEach(id -> expire(id, now));
        }
        ids(() -> parts.leftBehind(AT_ONCE)).forEach(this::clear);
        try {
            bin.removeDraftsBefore(realTime.instant().minus(DRAFT_AGE));
        } catch (IOException e) {
            LOG.warn("drafts of evidence could not be cleared; tried again later");
        }
    }

    private List<UUID> due(Instant now) {
        return ids(() -> evidence.due(now, AT_ONCE));
    }

    private void finish(UUID id) {
        try {
            completion.finish(id);
        } catch (ProblemException refused) {
            LOG.infof("evidence %s was refused: %s", id, refused.refusal().code());
        } catch (RuntimeException e) {
            LOG.warnf("evidence %s could not be put together; tried again later", id);
        }
    }

    private void abandon(UUID id, Instant now) {
        boolean ended =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    Evidence locked = evidence.lock(id);
                                    if (locked.state() != EvidenceState.UPLOADING
                                            || locked.uploadUntil().isAfter(now)) {
                                        return false;
                                    }
                                    locked.abandon(now);
                                    custody.did(locked, "abandoned");
                                    return true;
                                });
        if (ended) {
            clear(id);
        }
    }

    private void expire(UUID id, Instant now) {
        String name =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    Evidence locked = evidence.lock(id);
                                    if (!locked.isDue(now)) {
                                        return null;
                                    }
                                    String content = locked.contentName();
                                    locked.expire(now);
                                    custody.did(locked, "expired");
                                    events.expired(locked, now);
                                    return content;
                                });
        if (name != null) {
            remove(name);
        }
    }

    private void clear(UUID id) {
        if (remove(SealedContents.incoming(id))) {
            QuarkusTransaction.requiringNew().run(() -> parts.remove(id));
        }
    }

    private boolean remove(String name) {
        try {
            bin.remove(name);
            return true;
        } catch (IOException e) {
            LOG.warn("a sealed file without a key could not be removed");
            return false;
        }
    }

    private static List<UUID> ids(java.util.concurrent.Callable<List<UUID>> query) {
        return QuarkusTransaction.requiringNew().call(query);
    }
}
