package org.nuandong.reporting.indicator;

import java.util.List;

/** indicators/*.yaml. */
record IndicatorFile(List<Indicator> indicators) {

    IndicatorFile {
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
    }
}
