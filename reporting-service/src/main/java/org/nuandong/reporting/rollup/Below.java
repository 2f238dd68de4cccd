package org.nuandong.reporting.rollup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuandong.commons.reference.Unit;
import org.nuandong.reporting.obligation.Owed;

/**
 * 下级报送单位: who hands in directly to a unit, and what remains with the unit itself.
 *
 * @param reporters by region and id; one that hands nothing in is passed over to those below it
 * @param own the unit and all below it that hand in no table of their own
 */
record Below(List<Owed> reporters, Set<UUID> own) {

    static Below of(UUID top, String form, List<Unit> all, Function<Unit, Optional<Owed>> owing) {
        Map<UUID, List<Unit>> children =
                all.stream()
                        .filter(unit -> unit.parentFor(form) != null)
                        .collect(Collectors.groupingBy(unit -> unit.parentFor(form)));
        List<Owed> reporters = new ArrayList<>();
        Set<UUID> own = new HashSet<>(Set.of(top));
        Deque<UUID> open = new ArrayDeque<>(own);
        while (!open.isEmpty()) {
            for (Unit child : children.getOrDefault(open.pop(), List.of())) {
                Optional<Owed> owed = owing.apply(child);
                owed.ifPresent(reporters::add);
                if (owed.isEmpty() && own.add(child.unitId())) {
                    open.add(child.unitId());
                }
            }
        }
        reporters.sort(
                Comparator.comparing((Owed owed) -> owed.unit().region().code())
                        .thenComparing(owed -> owed.unit().unitId().toString()));
        return new Below(List.copyOf(reporters), own);
    }
}
