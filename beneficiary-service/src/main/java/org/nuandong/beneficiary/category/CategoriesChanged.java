package org.nuandong.beneficiary.category;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * In the same transaction: holders came into categories or left them; one entry is a list of one.
 */
public record CategoriesChanged(List<Change> changes) {

    /** {@code validFrom}: the first day in it, and null for whoever left it. */
    public record Change(CategoryHolder holder, String category, LocalDate validFrom) {

        public boolean isEntry() {
            return validFrom != null;
        }
    }

    static CategoriesChanged of(CategoryHolder holder, String category, LocalDate validFrom) {
        return new CategoriesChanged(List.of(new Change(holder, category, validFrom)));
    }

    /** The people among the holders, each once. */
    public List<UUID> people() {
        return changes.stream()
                .map(Change::holder)
                .filter(holder -> holder.kind() == HolderKind.PERSON)
                .map(CategoryHolder::id)
                .distinct()
                .toList();
    }

    public Stream<Change> entries() {
        return changes.stream().filter(Change::isEntry);
    }
}
