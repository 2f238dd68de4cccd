package org.nuandong.reporting.form;

import java.util.List;
import org.nuandong.reporting.indicator.Criteria;
import org.nuandong.reporting.platform.Label;

/**
 * 申报合计: where the total that a paper states is told by events; shown beside the row's own figure
 * with the variance, never instead of it.
 *
 * @param columns in which it stands; the parts of other columns are no part of it
 * @param unit 计量单位 of the paper, when it is another than the row's
 */
public record DeclaredBy(String indicator, Criteria where, List<String> columns, Label unit) {

    public DeclaredBy {
        where = where == null ? Criteria.ALL : where;
        columns = columns == null ? List.of() : List.copyOf(columns);
    }
}
