package org.nuandong.dispatch.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/**
 * Who may see which evidence (C5): within region and unit, minors only with the role for it, the
 * hotline's recordings only in the duty room, for they give away who called. Each look is a line.
 */
@ApplicationScoped
class EvidenceReading {

    private static final String RECORDING = "recording";
    private static final Set<String> DUTY_ROOM =
            Set.of(Role.HOTLINE_CLERK, Role.DUTY_LEADER, Role.BUREAU_LEADER, Role.AUDITOR);

    private final EvidenceRepository evidence;
    private final EvidenceSubjects subjects;
    private final Custody custody;
    private final Caller caller;

    EvidenceReading(
            EvidenceRepository evidence,
            EvidenceSubjects subjects,
            Custody custody,
            Caller caller) {
        this.evidence = evidence;
        this.subjects = subjects;
        this.custody = custody;
        this.caller = caller;
    }

    /** What is said about it. */
    Evidence seen(UUID id) {
        Evidence found = permitted(id);
        custody.read(found, "seen", "view");
        return found;
    }

    List<Evidence> list(String aboutType, UUID aboutId, UUID before, int limit) {
        boolean minors = caller.hasRole(Role.MINOR_GUARDIAN);
        List<Evidence> rows =
                evidence.page(aboutType, aboutId, before, minors, hearsCalls(), limit);
        rows.stream().limit(limit).forEach(row -> custody.read(row, "seen", "list"));
        return rows;
    }

    /** The content itself, for a stated purpose. */
    Evidence downloaded(UUID id, String purpose) {
        Evidence found = permitted(id);
        found.requireComplete();
        subjects.checkReading(found.aboutType(), found.aboutId());
        custody.read(found, "downloaded", purpose);
        return found;
    }

    /** For the trail and the hold, which show nothing of the content. */
    Evidence inScope(UUID id) {
        return scoped(evidence.findById(id));
    }

    Evidence locked(UUID id) {
        return scoped(evidence.lock(id));
    }

    private Evidence permitted(UUID id) {
        Evidence found = inScope(id);
        if (found.isMinor() && !caller.hasRole(Role.MINOR_GUARDIAN)) {
            throw CommonProblem.FORBIDDEN.because();
        }
        if (RECORDING.equals(found.kind()) && !hearsCalls()) {
            throw CommonProblem.FORBIDDEN.because();
        }
        return found;
    }

    private boolean hearsCalls() {
        return caller.roles().stream().anyMatch(DUTY_ROOM::contains);
    }

    private Evidence scoped(Evidence found) {
        if (found == null || !caller.sees(found.region(), found.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return found;
    }
}
