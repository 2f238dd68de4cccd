package org.nuandong.reporting.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nuandong.reporting.platform.CanonicalJson;
import org.nuandong.reporting.platform.Row;

/** Reads what stands behind figures from rows of facts and spells alike. */
final class Things {

    private Things() {}

    static Behind read(Row row) {
        return new Behind(
                row.text("id"),
                row.instant("at"),
                row.instant("ended_at"),
                row.uuid("thing_id"),
                row.text("thing_kind"),
                row.text("number"),
                place(row),
                codes(row),
                row.number("quantity"),
                row.flag("back_entered"),
                row.flag("reversing"));
    }

    static Place place(Row row) {
        return new Place(row.uuid("unit_id"), row.text("region_code"));
    }

    static Map<String, List<String>> codes(Row row) {
        return codes(row.text("codes"));
    }

    static Map<String, List<String>> codes(String written) {
        Map<String, List<String>> codes = new TreeMap<>();
        CanonicalJson.tree(written)
                .properties()
                .forEach(
                        entry -> {
                            List<String> values = new ArrayList<>();
                            entry.getValue().forEach(v -> values.add(v.asText()));
                            codes.put(entry.getKey(), values);
                        });
        return codes;
    }
}
