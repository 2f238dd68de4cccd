package org.nuandong.reporting.form;

import java.util.List;
import org.nuandong.reporting.indicator.Criteria;
import org.nuandong.reporting.platform.Label;

/**
 * One row: an indicator, narrowed by {@code where}; or, without one, what people declare.
 *
 * @param declared people may enter a figure: beside the counted one, or instead where there is none
 * @param declaredBy where events tell the declared total
 * @param unit 计量单位 of a row that counts nothing
 * @param per indicator to divide by (an average), rounded half up to {@code decimals}
 * @param subsetOf row that this one is a part of (其中): shown, never added
 * @param diagnostic stands for what a clerk still has to decide; it never belongs to a sum
 * @param proposals what the clerk might decide, first match
 */
public record FormRow(
        String id,
        Label label,
        String indicator,
        Criteria where,
        String per,
        int decimals,
        String subsetOf,
        boolean diagnostic,
        List<Proposal> proposals,
        boolean declared,
        DeclaredBy declaredBy,
        Label unit) {

    public FormRow {
        where = where == null ? Criteria.ALL : where;
        proposals = proposals == null ? List.of() : List.copyOf(proposals);
    }

    /** May other rows add this one? */
    boolean isPart() {
        return per == null && subsetOf == null && !diagnostic;
    }
}
