package org.nuandong.beneficiary.person;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.platform.OfficeClock;

/**
 * 删除: overwrites a person. What figures need (sex, year of birth, region) stays; name, numbers and
 * everything that leads from events to this row is gone, earlier states as well.
 */
@ApplicationScoped
public class PersonErasure {

    /** The tables keep their earlier states by themselves. */
    private static final List<String> FORGET =
            List.of(
                    "delete from person_history where id = :id",
                    "delete from identity_document_history where person_id = :id");

    private final PersonRepository persons;
    private final PersonRecognition references;
    private final IdentityDocumentRepository documents;
    private final CategoryRegister categories;
    private final List<KeepsFile> keepers;
    private final Event<PersonErased> erased;
    private final EntityManager database;
    private final OfficeClock clock;

    PersonErasure(
            PersonRepository persons,
            PersonRecognition references,
            IdentityDocumentRepository documents,
            CategoryRegister categories,
            @All List<KeepsFile> keepers,
            Event<PersonErased> erased,
            EntityManager database,
            OfficeClock clock) {
        this.persons = persons;
        this.references = references;
        this.documents = documents;
        this.categories = categories;
        this.keepers = keepers;
        this.erased = erased;
        this.database = database;
        this.clock = clock;
    }

    /** Whoever is helped still is kept: the law asks for the file. */
    public boolean isStillNeeded(UUID id) {
        return !categories.codes(id).isEmpty()
                || keepers.stream().anyMatch(keeper -> keeper.needs(id));
    }

    /** Nobody has helped them or written anything since then; not erased yet. */
    @SuppressWarnings("unchecked")
    public List<UUID> quietSince(Instant since, int most) {
        return database.createNativeQuery(
                        "select p.id from person p where p.changed_at < :since"
                                + " and (p.name is not null or p.telephone_sealed is not null"
                                + " or exists (select from identity_document d"
                                + " where d.person_id = p.id)) and not exists"
                                + " (select from category_enrollment e where e.holder_id = p.id"
                                + " and (e.valid_to is null or e.ended_at >= :since))"
                                + " order by p.changed_at limit :most",
                        UUID.class)
                .setParameter("since", since)
                .setParameter("most", most)
                .getResultList();
    }

    /** Empty when there is nobody of this id. */
    public Optional<PersonRef> erase(UUID id) {
        Instant now = clock.now();
        return persons.lock(id)
                .map(
                        person -> {
                            PersonRef before = references.find(id).orElseThrow();
                            documents.delete("personId", id);
                            person.erase(now);
                            persons.flush();
                            FORGET.forEach(
                                    earlier ->
                                            database.createNativeQuery(earlier)
                                                    .setParameter("id", id)
                                                    .executeUpdate());
                            erased.fire(new PersonErased(before, now));
                            return before;
                        });
    }
}
