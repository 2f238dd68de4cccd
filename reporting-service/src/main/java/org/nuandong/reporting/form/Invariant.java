package org.nuandong.reporting.form;

import java.util.List;
import org.nuandong.reporting.platform.Label;

/** 平衡关系: these rows together are that row, in every column. */
public record Invariant(String id, Label label, List<String> sum, String equals) {

    public Invariant {
        sum = sum == null ? List.of() : List.copyOf(sum);
    }
}
