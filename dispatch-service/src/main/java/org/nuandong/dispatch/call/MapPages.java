package org.nuandong.dispatch.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;

/** The rows of either map as a list, by platform, region and meaning; and one of them by its id. */
@ApplicationScoped
class MapPages {

    private final Paging paging;

    MapPages(Paging paging) {
        this.paging = paging;
    }

    <R extends MapRow, T> Page<T> of(
            List<R> rows, String cursor, Integer limit, Function<R, T> view) {
        int size = paging.limit(limit);
        List<String> after = paging.position(cursor);
        List<R> shown =
                rows.stream()
                        .filter(row -> after == null || row.position().compareTo(after.get(0)) > 0)
                        .sorted(Comparator.comparing(MapRow::position))
                        .limit(size + 1L)
                        .toList();
        return paging.page(shown, size, row -> List.of(row.position()), view);
    }

    static <R extends MapRow> R find(List<R> rows, UUID id) {
        return rows.stream()
                .filter(row -> row.entry().id().equals(id))
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }
}
