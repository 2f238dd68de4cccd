package org.nuandong.reporting.sla;

import java.time.LocalDate;
import java.util.List;
import org.nuandong.commons.rest.Page;

/** 服务水平: the sum over all, and one page of what it is told apart by. */
record LevelPage<T>(
        LocalDate from,
        LocalDate to,
        String regionCode,
        String by,
        T total,
        List<T> items,
        String nextCursor) {

    static <T> LevelPage<T> of(LevelQuery query, Span span, T total, Page<T> page) {
        return new LevelPage<>(
                span.from(),
                span.to(),
                query.regionCode(),
                query.by(),
                total,
                page.items(),
                page.nextCursor());
    }
}
