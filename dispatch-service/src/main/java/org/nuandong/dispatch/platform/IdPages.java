package org.nuandong.dispatch.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;

/** 按编号翻页: lists in the order of their ids; the cursor is the last id that was shown. */
@ApplicationScoped
public class IdPages {

    private final Paging paging;

    IdPages(Paging paging) {
        this.paging = paging;
    }

    /** The rows beyond an id (null: from the beginning), one more than {@code most}. */
    @FunctionalInterface
    public interface Rows<R> {

        List<R> beyond(UUID last, int most);
    }

    /** {@code cursor} and {@code limit} as they were asked for; both may be null. */
    public <R, T> Page<T> of(
            String cursor, Integer limit, Rows<R> rows, Function<R, UUID> id, Function<R, T> view) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        UUID last = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                rows.beyond(last, most), most, row -> List.of(id.apply(row).toString()), view);
    }
}
