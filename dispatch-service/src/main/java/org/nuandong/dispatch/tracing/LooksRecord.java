package org.nuandong.dispatch.tracing;

import java.time.Instant;
import java.util.List;

/** 特征记录: how an unknown guest looks and where seen, in clear; codes, and words where there are. */
public record LooksRecord(
        Instant seenAt,
        String placeCode,
        String placeWords,
        Integer heightFrom,
        Integer heightTo,
        String build,
        String accent,
        List<String> languages,
        List<String> marks,
        String marksWords,
        String clothesWords) {

    @Override
    public String toString() {
        return "how somebody looks";
    }
}
