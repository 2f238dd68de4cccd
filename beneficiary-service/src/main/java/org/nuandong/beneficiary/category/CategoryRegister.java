package org.nuandong.beneficiary.category;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;

/** The door of this feature: enrols, ends, and tells what is open. */
@ApplicationScoped
public class CategoryRegister {

    private final CategoryRepository categories;
    private final CategoryEnrollmentRepository enrollments;
    private final CategoryEvents events;
    private final Event<CategoriesChanged> changed;
    private final Event<HolderMoved> moved;
    private final CategoryEvidences evidences;
    private final CategorySight sight;
    private final Dictionaries dictionaries;
    private final OfficeClock clock;

    CategoryRegister(
            CategoryRepository categories,
            CategoryEnrollmentRepository enrollments,
            CategoryEvents events,
            Event<CategoriesChanged> changed,
            Event<HolderMoved> moved,
            CategoryEvidences evidences,
            CategorySight sight,
            Dictionaries dictionaries,
            OfficeClock clock) {
        this.categories = categories;
        this.enrollments = enrollments;
        this.events = events;
        this.changed = changed;
        this.moved = moved;
        this.evidences = evidences;
        this.sight = sight;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /** Refuses what cannot be enrolled; {@code path} is where the list stands in the request. */
    public void check(CategoryHolder holder, List<CategoryEntry> entries, String path) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            String at = path + "[" + i + "].";
            wanted(holder, entries.get(i), at);
            if (!seen.add(entries.get(i).category())) {
                throw CategoryProblem.CATEGORY_NAMED_TWICE.at(at + "category");
            }
        }
    }

    /** Refuses one that cannot be enrolled, field by field. */
    public void check(CategoryHolder holder, CategoryEntry entry) {
        wanted(holder, entry, "");
    }

    /** Checked entries become enrolments, a person's with its event each. */
    public void enroll(
            CategoryHolder holder,
            List<CategoryEntry> entries,
            Instant occurredAt,
            Instant enteredAt) {
        for (CategoryEntry entry : entries) {
            enter(holder, categories.findById(entry.category()), entry, occurredAt, enteredAt);
        }
    }

    public void enroll(CategoryHolder holder, CategoryEntry entry) {
        Category category = wanted(holder, entry, "");
        if (enrollments.isEnrolled(holder.id(), category.code(), entry.validFrom())) {
            throw CategoryProblem.CATEGORY_ALREADY_ENROLLED.at("category");
        }
        enter(holder, category, entry, clock.now(), clock.now());
    }

    public void end(CategoryHolder holder, CategoryEnd end) {
        dictionaries.require("category-end-reason", end.reason(), "reason");
        clock.refuseFuture(end.validTo(), "validTo");
        CategoryEnrollment enrollment =
                enrollments
                        .open(holder.id(), end.category())
                        .orElseThrow(() -> CategoryProblem.CATEGORY_NOT_ENROLLED.at("category"));
        end(holder, enrollment, end);
    }

    /** Whatever is open ends on that day, and not before it began; answers the codes. */
    public List<String> endAll(CategoryHolder holder, LocalDate on, String reason) {
        List<CategoryEnrollment> open = enrollments.open(List.of(holder.id()));
        for (CategoryEnrollment one : open) {
            LocalDate last = on.isBefore(one.validFrom()) ? one.validFrom() : on;
            end(holder, one, new CategoryEnd(one.categoryCode(), last, reason));
        }
        return open.stream().map(CategoryEnrollment::categoryCode).toList();
    }

    /** What ended on that day for that reason was no end; told as an enrolment of the old day. */
    public void reopen(CategoryHolder holder, LocalDate on, String reason) {
        for (CategoryEnrollment one : enrollments.ended(holder.id(), on, reason)) {
            if (enrollments.open(holder.id(), one.categoryCode()).isEmpty()) {
                one.reopen();
                enrollments.flush();
                changed.fire(CategoriesChanged.of(holder, one.categoryCode(), one.validFrom()));
                if (holder.kind() == HolderKind.PERSON) {
                    Category category = categories.findById(one.categoryCode());
                    events.enrolled(holder, category, one.validFrom(), clock.now());
                }
            }
        }
    }

    private void end(CategoryHolder holder, CategoryEnrollment enrollment, CategoryEnd end) {
        enrollment.end(end.validTo(), end.reason(), clock.now());
        enrollments.flush();
        changed.fire(CategoriesChanged.of(holder, end.category(), null));
        if (holder.kind() == HolderKind.PERSON) {
            events.ended(holder, enrollment, end, clock.now());
        }
    }

    /** The codes that are open now, for events: nobody's sight narrows them. */
    public List<String> codes(UUID holderId) {
        return enrollments.open(List.of(holderId)).stream()
                .map(CategoryEnrollment::categoryCode)
                .toList();
    }

    /** Told by the owner of a holder that has gone to another region. */
    public void moved(CategoryHolder holder) {
        moved.fire(new HolderMoved(holder));
    }

    /** Is the need one that can end, and is looked at again? */
    public boolean isReviewed(String code) {
        return categories.findById(code).isReviewed();
    }

    /** Would the name of the category alone tell an illness or a file of the police? */
    public boolean isSensitive(String code) {
        return categories.findById(code).isSensitive();
    }

    /** May the caller be told this code? Null is nobody's secret. */
    public boolean isShown(String code) {
        return code == null || !sight.hidden(null).contains(code);
    }

    /** How codes stand in a list: each that is sensitive is OTHER. */
    public UnaryOperator<String> inLists() {
        return CategorySight.masking(sight.hidden(null));
    }

    /** How codes stand in one answer: who decides on sensitive ones has to know which. */
    public UnaryOperator<String> inAnswer() {
        return CategorySight.masking(sight.mayKnow() ? Set.of() : sight.hidden(null));
    }

    /** What is open now, by holder; a sensitive one is OTHER. */
    public Map<UUID, List<EnrolledCategory>> visible(Collection<UUID> holderIds) {
        return visible(holderIds, null);
    }

    /** The same, and the sensitive ones where role and purpose allow it: to be entered as read. */
    public Map<UUID, List<EnrolledCategory>> visible(Collection<UUID> holderIds, String purpose) {
        Set<String> hidden = sight.hidden(purpose);
        return enrollments.open(holderIds).stream()
                .collect(
                        groupingBy(
                                CategoryEnrollment::holderId,
                                collectingAndThen(
                                        toList(), rows -> CategorySight.masked(rows, hidden))));
    }

    /** Those of whom a sensitive one was shown: they are entered as read. */
    public Set<UUID> withSensitive(Map<UUID, List<EnrolledCategory>> shown) {
        Set<String> sensitive = sight.hidden(null);
        return shown.entrySet().stream()
                .filter(
                        holder ->
                                holder.getValue().stream()
                                        .anyMatch(one -> sensitive.contains(one.category())))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** 403 for who does not decide on sensitive categories. */
    public void requireSight() {
        if (!sight.mayKnow()) {
            throw CommonProblem.FORBIDDEN.because();
        }
    }

    /** A code of a list's filter: it must exist, and none that is sensitive. */
    public String filter(String code, String field) {
        return filter(code, null, field);
    }

    /** To be in the list is to be in the category: a sensitive one needs role and purpose. */
    public String filter(String code, String purpose, String field) {
        if (code == null) {
            return null;
        }
        Category category = categories.findById(code);
        if (category == null || category.isSensitive() && !sight.mayKnow()) {
            throw CommonProblem.UNKNOWN_CODE.at(field);
        }
        if (category.isSensitive() && purpose == null) {
            throw CategoryProblem.CATEGORY_NEEDS_PURPOSE.at(field);
        }
        return code;
    }

    private void enter(
            CategoryHolder holder,
            Category category,
            CategoryEntry entry,
            Instant occurredAt,
            Instant enteredAt) {
        CategoryEnrollment enrollment =
                new CategoryEnrollment(holder, category, entry.validFrom(), enteredAt);
        enrollments.persistAndFlush(enrollment);
        evidences.keep(enrollment.id(), entry.evidenceOrNone());
        changed.fire(CategoriesChanged.of(holder, category.code(), entry.validFrom()));
        if (holder.kind() == HolderKind.PERSON) {
            events.enrolled(holder, category, entry.validFrom(), occurredAt);
        }
    }

    private Category wanted(CategoryHolder holder, CategoryEntry entry, String path) {
        Category category = categories.findById(entry.category());
        if (category == null || !category.isUsedIn(holder.region())) {
            throw CommonProblem.UNKNOWN_CODE.at(path + "category");
        }
        if (!category.appliesTo(holder.kind())) {
            throw CategoryProblem.CATEGORY_NOT_FOR_HOLDER.at(path + "category");
        }
        clock.refuseFuture(entry.validFrom(), path + "validFrom");
        if (!category.isInForce(entry.validFrom())) {
            throw CategoryProblem.CATEGORY_NOT_IN_FORCE.at(path + "validFrom");
        }
        evidences.check(entry.evidenceOrNone(), path);
        return category;
    }
}
