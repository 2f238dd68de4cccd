package org.nuandong.beneficiary.category;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.region.RegionCode;

/** The door for imports: what may be named where, and many enrolments at once. */
@ApplicationScoped
public class BulkCategories {

    private final CategoryRepository categories;
    private final CategoryEnrollmentRepository enrollments;
    private final CategoryEvents events;
    private final jakarta.enterprise.event.Event<CategoriesChanged> changed;
    private final AgroalDataSource database;
    private final OfficeClock clock;

    BulkCategories(
            CategoryRepository categories,
            CategoryEnrollmentRepository enrollments,
            CategoryEvents events,
            jakarta.enterprise.event.Event<CategoriesChanged> changed,
            AgroalDataSource database,
            OfficeClock clock) {
        this.categories = categories;
        this.enrollments = enrollments;
        this.events = events;
        this.changed = changed;
        this.database = database;
        this.clock = clock;
    }

    /** What a person or household of this region or below it can be in, in the list's order. */
    public List<CategoryView> offered(HolderKind kind, RegionCode region) {
        return categories.inOrder().stream()
                .filter(category -> category.appliesTo(kind))
                .filter(category -> touches(category, region))
                .map(Category::view)
                .toList();
    }

    /** The codes that are open now. */
    public Map<UUID, Set<String>> open(Collection<UUID> holderIds) {
        return enrollments.open(holderIds).stream()
                .collect(
                        groupingBy(
                                CategoryEnrollment::holderId,
                                mapping(CategoryEnrollment::categoryCode, toSet())));
    }

    /** Checked enrolments of new holders; answers the events of those that are persons. */
    public List<Event> enroll(List<BulkEnrollment> all) {
        Instant now = clock.now();
        List<Event> told = new ArrayList<>();
        List<CategoryEnrollment> fresh = new ArrayList<>();
        for (BulkEnrollment one : all) {
            Category category = categories.findById(one.entry().category());
            fresh.add(new CategoryEnrollment(one.holder(), category, one.entry().validFrom(), now));
            if (one.holder().kind() == HolderKind.PERSON) {
                told.add(
                        events.enrolment(
                                one.holder(), category, one.entry().validFrom(), one.at()));
            }
        }
        CategoryEnrollment.ROWS.write(database, fresh);
        return told;
    }

    /** What other features hear of the enrolments, once all rows are written. */
    public void tell(List<BulkEnrollment> all) {
        if (!all.isEmpty()) {
            changed.fire(new CategoriesChanged(all.stream().map(BulkEnrollment::change).toList()));
        }
    }

    private static boolean touches(Category category, RegionCode region) {
        RegionCode own = new RegionCode(category.view().regionCode());
        return own.covers(region) || region.covers(own);
    }
}
