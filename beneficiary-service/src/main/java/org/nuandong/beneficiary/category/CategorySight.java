package org.nuandong.beneficiary.category;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/**
 * Who may see the sensitive categories (R003 "重点维稳对象", illness): those who decide on them, for a
 * stated purpose. To everybody else, and in every list, such a one is {@value #OTHER}.
 */
@ApplicationScoped
class CategorySight {

    static final String OTHER = "OTHER";

    private static final Set<String> DECIDERS =
            Set.of(Role.REGISTRAR, Role.APPROVER, Role.BUREAU_LEADER);

    private final CategoryRepository categories;
    private final Caller caller;

    CategorySight(CategoryRepository categories, Caller caller) {
        this.categories = categories;
        this.caller = caller;
    }

    boolean mayKnow() {
        return caller.roles().stream().anyMatch(DECIDERS::contains);
    }

    /** Without a purpose ({@code null}) all that are sensitive. */
    Set<String> hidden(String purpose) {
        if (purpose != null && mayKnow()) {
            return Set.of();
        }
        return categories.list("sensitive").stream()
                .map(Category::code)
                .collect(toUnmodifiableSet());
    }

    static UnaryOperator<String> masking(Set<String> hidden) {
        return code -> code != null && hidden.contains(code) ? OTHER : code;
    }

    /** Those that may be seen, and one {@value #OTHER} for all the others together. */
    static List<EnrolledCategory> masked(List<CategoryEnrollment> open, Set<String> hidden) {
        List<EnrolledCategory> shown = new ArrayList<>();
        boolean other = false;
        for (CategoryEnrollment one : open) {
            if (hidden.contains(one.categoryCode())) {
                other = true;
            } else {
                shown.add(EnrolledCategory.of(one));
            }
        }
        if (other) {
            shown.add(new EnrolledCategory(OTHER, null, null));
        }
        return shown;
    }
}
