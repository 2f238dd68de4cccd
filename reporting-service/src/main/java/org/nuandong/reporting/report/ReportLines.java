package org.nuandong.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.security.Caller;
import org.nuandong.reporting.form.Form;
import org.nuandong.reporting.form.FormCatalog;

/**
 * 报送关系: to whom a form of a unit goes. Most forms go to the unit above; a form with a line of its
 * own goes elsewhere, and there it is seen, returned and accepted.
 */
@ApplicationScoped
class ReportLines {

    private final UnitTree tree;
    private final FormCatalog forms;
    private final Caller caller;

    ReportLines(UnitTree tree, FormCatalog forms, Caller caller) {
        this.tree = tree;
        this.forms = forms;
        this.caller = caller;
    }

    /** Empty at the top, and for the report of a region. */
    Optional<UUID> superior(Report report) {
        return Optional.ofNullable(report.unitId())
                .flatMap(tree::find)
                .map(unit -> unit.parentFor(report.form()));
    }

    /** Whether it comes to one of the caller's units by the line of its form. */
    boolean comesToCaller(Report report) {
        Set<UUID> own = caller.units();
        return report.unitId() != null
                && !own.isEmpty()
                && caller.regions().stream().anyMatch(one -> one.covers(report.region()))
                && tree.below(own, report.form()).contains(report.unitId());
    }

    /** An officer bound to units decides about what comes to them, not about what they sent. */
    boolean mayDecide(Report report) {
        Set<UUID> own = caller.units();
        return own.isEmpty()
                || superior(report).map(above -> tree.below(own).contains(above)).orElse(true);
    }

    /** By form, the units that come to the caller by a line of that form alone. */
    SortedMap<String, UUID[]> beyondReach() {
        Set<UUID> own = caller.units();
        SortedMap<String, UUID[]> beyond = new TreeMap<>();
        if (own.isEmpty()) {
            return beyond;
        }
        Set<UUID> reach = tree.below(own);
        for (Form form : forms.all()) {
            UUID[] units =
                    tree.below(own, form.form()).stream()
                            .filter(unit -> !reach.contains(unit))
                            .toArray(UUID[]::new);
            if (units.length > 0) {
                beyond.put(form.form(), units);
            }
        }
        return beyond;
    }
}
