package org.nuandong.dispatch.call;

import java.time.Instant;
import java.util.List;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.tip.PlatformCall;
import org.nuandong.dispatch.tip.Reporter;
import org.nuandong.dispatch.tip.Ringing;
import org.nuandong.dispatch.tip.Warning;

/** What could be read of a call; what could not stands in the warnings. */
record ReadCall(
        String ref,
        Instant occurredAt,
        Ringing ringing,
        String title,
        PlatformCall.Where where,
        Reporter reporter,
        String sex,
        RegionCode region,
        String kind,
        List<String> facts,
        String leastPriority,
        String orderKind,
        Instant replyBy,
        boolean test,
        List<Warning> warnings) {

    ReadCall with(List<Warning> noted) {
        return new ReadCall(
                ref,
                occurredAt,
                ringing,
                title,
                where,
                reporter,
                sex,
                region,
                kind,
                facts,
                leastPriority,
                orderKind,
                replyBy,
                test,
                noted);
    }

    @Override
    public String toString() {
        return "ReadCall[]";
    }
}
