package org.nuandong.reporting.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The parts of a whole. */
record Sum(String whole, List<String> parts) {

    List<String> keys() {
        List<String> keys = new ArrayList<>(parts);
        keys.add(whole);
        return keys;
    }

    boolean holds(Map<String, BigDecimal> values) {
        return parts.stream()
                        .map(values::get)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(values.get(whole))
                == 0;
    }
}
