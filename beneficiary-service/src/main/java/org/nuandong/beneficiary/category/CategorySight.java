package org.nuandong.beneficiary.category;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/**
 * Who may see the sensitive categories (R003 "重点维稳对象", illness): those who decide on them. Others
 * are not told that a person is in one.
 */
@ApplicationScoped
class CategorySight {

    private static final Set<String> DECIDERS =
            Set.of(Role.REGISTRAR, Role.APPROVER, Role.BUREAU_LEADER);

    private final CategoryRepository categories;
    private final Caller caller;

    CategorySight(CategoryRepository categories, Caller caller) {
        this.categories = categories;
        this.caller = caller;
    }

    Set<String> hidden() {
        if (caller.roles().stream().anyMatch(DECIDERS::contains)) {
            return Set.of();
        }
        return categories.list("sensitive").stream()
                .map(Category::code)
                .collect(toUnmodifiableSet());
    }
}
