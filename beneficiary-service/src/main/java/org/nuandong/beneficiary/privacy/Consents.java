package org.nuandong.beneficiary.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.beneficiary.person.PersonErased;
import org.nuandong.beneficiary.person.PersonRef;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** The door: whether somebody's data may be used for a purpose now, by consent or by law. */
@ApplicationScoped
public class Consents {

    private final EntityManager database;
    private final PrivacyEvents events;
    private final Presets presets;
    private final Caller caller;
    private final OfficeClock clock;

    Consents(
            EntityManager database,
            PrivacyEvents events,
            Presets presets,
            Caller caller,
            OfficeClock clock) {
        this.database = database;
        this.events = events;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    /** An unknown purpose is none. */
    public boolean allow(UUID personId, String purpose) {
        ConsentPurpose of = database.find(ConsentPurpose.class, purpose);
        return of != null && (!of.needsConsent() || standing(personId, purpose).isPresent());
    }

    List<PrivacyViews.ConsentView> views(UUID personId) {
        return database
                .createQuery("from ConsentPurpose p order by p.code", ConsentPurpose.class)
                .getResultList()
                .stream()
                .map(purpose -> view(personId, purpose))
                .toList();
    }

    private PrivacyViews.ConsentView view(UUID personId, ConsentPurpose of) {
        Consent given = of.needsConsent() ? standing(personId, of.code()).orElse(null) : null;
        return new PrivacyViews.ConsentView(
                of.code(),
                of.ground(),
                of.basis(),
                !of.needsConsent() || given != null,
                given == null ? null : given.id(),
                given == null ? null : given.givenBy(),
                given == null ? null : given.givenAt(),
                given == null ? null : given.expiresAt());
    }

    void give(PersonRef person, int years, PrivacyViews.NewConsent said) {
        ConsentPurpose purpose = database.find(ConsentPurpose.class, said.purpose());
        if (purpose == null) {
            throw CommonProblem.UNKNOWN_CODE.at("purpose");
        }
        if (!List.of("self", "guardian").contains(said.givenBy())) {
            throw CommonProblem.UNKNOWN_CODE.at("givenBy");
        }
        if (!purpose.needsConsent()) {
            throw PrivacyProblem.NO_CONSENT_NEEDED.at("purpose");
        }
        if (years < purpose.guardianBelow() && "self".equals(said.givenBy())) {
            throw PrivacyProblem.GUARDIAN_CONSENTS.at("givenBy");
        }
        Instant now = clock.now();
        Instant until = now.plus(presets.duration("privacy.consent-valid", person.region(), now));
        standing(person.id(), said.purpose()).ifPresent(before -> before.withdraw(now));
        database.persist(new Consent(person.id(), said, now, until, caller.subject()));
        database.flush();
        events.consented(person, said.purpose(), until, now);
    }

    void withdraw(PersonRef person, UUID consentId) {
        Consent given = database.find(Consent.class, consentId);
        boolean own =
                given != null
                        && standing(person.id(), given.purpose())
                                .filter(one -> one.id().equals(consentId))
                                .isPresent();
        if (!own) {
            throw CommonProblem.NOT_FOUND.because();
        }
        given.withdraw(clock.now());
        database.flush();
        events.withdrawn(person, given.purpose(), clock.now());
    }

    private Optional<Consent> standing(UUID personId, String purpose) {
        return database.createQuery(
                        "from Consent c where c.personId = :person and c.purpose = :purpose"
                                + " order by c.givenAt desc",
                        Consent.class)
                .setParameter("person", personId)
                .setParameter("purpose", purpose)
                .getResultStream()
                .filter(given -> given.standsAt(clock.now()))
                .findFirst();
    }

    void forget(@Observes PersonErased erased) {
        database.createQuery("delete from Consent c where c.personId = :person")
                .setParameter("person", erased.person().id())
                .executeUpdate();
    }
}
