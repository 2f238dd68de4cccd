package org.nuandong.reporting.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.reporting.form.FormColumn;
import org.nuandong.reporting.form.FormRow;
import org.nuandong.reporting.indicator.Behind;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.report.FactBook;

/** One line of a list of facts: nothing of a person, only numbers of files and codes. */
@ApplicationScoped
class FactCells {

    private static final List<String> ZH =
            List.of(
                    "行", "项目", "列", "时间", "结束时间", "编号", "类型", "单位", "区划代码", "代码", "数量", "补录", "冲销",
                    "查看地址");
    private static final List<String> EN =
            List.of(
                    "row",
                    "item",
                    "column",
                    "at",
                    "ended at",
                    "number",
                    "kind",
                    "unit",
                    "region",
                    "codes",
                    "quantity",
                    "entered later",
                    "reverses",
                    "link");

    private final FactBook facts;
    private final UnitTree tree;

    FactCells(FactBook facts, UnitTree tree) {
        this.facts = facts;
        this.tree = tree;
    }

    List<String> heads(String language) {
        return "en".equals(language) ? EN : ZH;
    }

    List<String> of(Behind behind, FormRow row, FormColumn column, String language) {
        return List.of(
                row.id(),
                row.label().in(language),
                column.label().in(language),
                time(behind.at()),
                time(behind.endedAt()),
                text(behind.number()),
                text(behind.thingKind()),
                Optional.ofNullable(behind.place().unitId())
                        .flatMap(tree::find)
                        .map(Unit::name)
                        .orElse(""),
                text(behind.place().regionCode()),
                codes(behind),
                behind.quantity() == null ? "" : behind.quantity().toPlainString(),
                mark(behind.backEntered()),
                mark(behind.reversing()),
                text(facts.link(behind)));
    }

    private static String codes(Behind behind) {
        return new TreeMap<>(behind.codes())
                .entrySet().stream()
                        .map(code -> code.getKey() + "=" + String.join(",", code.getValue()))
                        .collect(Collectors.joining("; "));
    }

    /** As it is read in China. */
    private static String time(Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        OffsetDateTime.ofInstant(at, Period.CHINA));
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static String mark(boolean set) {
        return set ? "1" : "";
    }
}
