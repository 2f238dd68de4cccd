package org.nuandong.dispatch.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ActingRole;
import org.nuandong.dispatch.platform.StatedTime;

/** 登记: a telephone says what it is going to send, before the first byte. */
@ApplicationScoped
class Announcement {

    private final EvidenceRepository evidence;
    private final EvidenceSubjects subjects;
    private final ContentSeal seal;
    private final UploadRules rules;
    private final Custody custody;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final ActingRole role;
    private final Clock clock;

    Announcement(
            EvidenceRepository evidence,
            EvidenceSubjects subjects,
            ContentSeal seal,
            UploadRules rules,
            Custody custody,
            Dictionaries dictionaries,
            Caller caller,
            ActingRole role,
            Clock clock) {
        this.evidence = evidence;
        this.subjects = subjects;
        this.seal = seal;
        this.rules = rules;
        this.custody = custody;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.role = role;
        this.clock = clock;
    }

    /** The same file about the same thing is found again, whole or where it stopped. */
    Evidence of(long size, UploadMetadata said) {
        dictionaries.require("evidence-kind", said.required("kind"), "kind");
        dictionaries.require("evidence-subject", said.required("aboutType"), "aboutType");
        Instant now = clock.instant();
        EvidenceSubject.Place place =
                subjects.place(said.required("aboutType"), said.aboutId(), said.region());
        rules.require(said.required("kind"), said.required("filetype"), size, place.region(), now);
        NewEvidence file =
                new NewEvidence(
                        said.required("kind"),
                        said.required("filetype"),
                        size,
                        said.sha256(),
                        StatedTime.of(said.takenAt(), now, "takenAt"),
                        said.required("aboutType"),
                        said.aboutId(),
                        said.minor(),
                        caller.subject(),
                        role.current(),
                        rules.awaitUntil(place.region(), now));
        return evidence.same(file).orElseGet(() -> open(file, place, now));
    }

    private Evidence open(NewEvidence file, EvidenceSubject.Place place, Instant now) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        Evidence opened = new Evidence(id, file, place, seal.newKey(id), now);
        evidence.persist(opened);
        evidence.flush();
        evidence.bind(id, file.aboutType(), file.aboutId(), now);
        custody.did(opened, "announced");
        return opened;
    }
}
