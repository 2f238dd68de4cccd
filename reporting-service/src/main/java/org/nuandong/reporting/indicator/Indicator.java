package org.nuandong.reporting.indicator;

import org.nuandong.reporting.platform.Label;

/**
 * 指标: what is counted, of which facts or spells.
 *
 * @param of kind of fact (flow) or of spell (stock, presence)
 * @param unit 计量单位: 人, 人次, 件, 天
 */
public record Indicator(
        String id,
        Nature nature,
        String of,
        Measure measure,
        Criteria where,
        Label label,
        Label unit) {

    public Indicator {
        where = where == null ? Criteria.ALL : where;
    }
}
