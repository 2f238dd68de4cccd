package org.nuandong.reporting.form;

import java.util.List;
import org.nuandong.reporting.platform.Label;

/**
 * 平衡关系: these rows together are that row, in every column.
 *
 * @param severity what it does when it is broken; it asks for an explanation unless the form says
 *     more
 */
public record Invariant(
        String id, Label label, List<String> sum, String equals, Severity severity) {

    public Invariant {
        sum = sum == null ? List.of() : List.copyOf(sum);
        severity = severity == null ? Severity.EXPLAIN : severity;
    }
}
