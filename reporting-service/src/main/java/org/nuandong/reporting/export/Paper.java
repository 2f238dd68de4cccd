package org.nuandong.reporting.export;

import java.math.BigDecimal;
import java.util.List;

/**
 * 报表版面: a report as it stands on paper, in one language.
 *
 * @param mark 草稿, 已退回; null when it is what was handed in
 * @param who 填报单位
 * @param when 统计时段, and the unit when all rows have the same
 * @param unitColumn rows have different units
 * @param besides lines that do not belong to the official table
 * @param notes what is printed beneath: reasons, what does not add up
 * @param signatures to be signed by hand
 * @param foot revision and hash
 */
record Paper(
        String title,
        String mark,
        String who,
        String when,
        boolean unitColumn,
        Words words,
        List<Group> groups,
        List<Line> lines,
        List<Line> besides,
        List<String> notes,
        String signatures,
        String foot) {

    /** Column heads that stand together under one: the figures, 补录, 差额. */
    record Group(String label, List<String> columns) {}

    /** One row; its figures in the order of the groups' columns. */
    record Line(
            String id,
            String number,
            String label,
            String unit,
            boolean partOfAnother,
            List<Figure> figures) {}

    /** A number, or what stands in its place. */
    record Figure(BigDecimal value, String text) {}

    int figureColumns() {
        return groups.stream().mapToInt(group -> group.columns().size()).sum();
    }
}
