package org.nuandong.beneficiary.category;

import java.time.Instant;

/** One holder in one category, for many at once; {@code at} is when it came to be. */
public record BulkEnrollment(CategoryHolder holder, CategoryEntry entry, Instant at) {

    CategoriesChanged.Change change() {
        return new CategoriesChanged.Change(holder, entry.category(), entry.validFrom());
    }
}
